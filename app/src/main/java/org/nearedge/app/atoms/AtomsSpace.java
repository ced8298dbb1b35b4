package org.nearedge.app.atoms;

import java.awt.Color;
import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.PointLight;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Sphere;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import org.nearedge.app.chart.atoms.AtomsColours;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Element;
import org.nearedge.app.chart.atoms.Environment;
import org.nearedge.app.chart.atoms.Projection;
import org.nearedge.app.chart.atoms.Rotation;
import org.nearedge.app.chart.atoms.Vector;

/** Balls and sticks as shapes of the graphics card. Lengths of the scene are angstrom; its y points down. */
final class AtomsSpace {
    private final Group atoms = new Group();
    private final Affine turn = new Affine();
    private final PerspectiveCamera camera = new PerspectiveCamera(true);
    private final Translate back = new Translate();
    private final PointLight lamp = new PointLight(javafx.scene.paint.Color.gray(0.62));
    private final SubScene scene;
    private Environment shown;
    private AtomsColours dressed;

    AtomsSpace() {
        atoms.getTransforms().add(turn);
        camera.getTransforms().add(back);
        camera.setVerticalFieldOfView(true);
        Group world = new Group(atoms, new AmbientLight(javafx.scene.paint.Color.gray(0.5)), lamp);
        scene = new SubScene(world, 1, 1, true, SceneAntialiasing.BALANCED);
        scene.setCamera(camera);
        scene.setManaged(false);
        scene.setMouseTransparent(true);
    }

    SubScene node() {
        return scene;
    }

    /** The shapes, for tests. */
    Group atoms() {
        return atoms;
    }

    void show(AtomsDrawing drawing, AtomsColours colours, double width, double height) {
        scene.setWidth(width);
        scene.setHeight(height);
        Environment environment = drawing.environment();
        if (environment != shown || !colours.equals(dressed)) {
            shown = environment;
            dressed = colours;
            build(environment, colours);
        }
        Projection projection = new Projection(drawing, width, height);
        back.setZ(-projection.eye());
        camera.setFieldOfView(projection.fieldOfView());
        camera.setNearClip(0.05 * projection.eye());
        camera.setFarClip(3 * projection.eye());
        lamp.setTranslateX(-projection.eye());
        lamp.setTranslateY(-projection.eye());
        lamp.setTranslateZ(-projection.eye());
        turn(drawing.rotation());
    }

    private void build(Environment environment, AtomsColours colours) {
        atoms.getChildren().clear();
        PhongMaterial[] materials = new PhongMaterial[environment.sites().size()];
        for (int i = 0; i < materials.length; i++) {
            materials[i] = material(colours.of(environment, i));
            Environment.Site site = environment.sites().get(i);
            Sphere ball = new Sphere(Element.of(site.element()).ball());
            ball.setMaterial(materials[i]);
            place(ball, site.at());
            atoms.getChildren().add(ball);
        }
        for (Environment.Bond bond : environment.bonds()) {
            atoms.getChildren().add(half(environment, bond.from(), bond.to(), materials[bond.from()]));
            atoms.getChildren().add(half(environment, bond.to(), bond.from(), materials[bond.to()]));
        }
    }

    private static Cylinder half(Environment environment, int index, int other, PhongMaterial material) {
        Vector at = environment.sites().get(index).at();
        Vector way = environment.sites().get(other).at().minus(at);
        Cylinder stick = new Cylinder(Projection.STICK, way.length() / 2);
        stick.setMaterial(material);
        place(stick, at.plus(way.times(0.25)));
        Point3D along = new Point3D(way.x(), -way.y(), -way.z());
        Point3D axis = Rotate.Y_AXIS.crossProduct(along);
        // A cylinder stands along y; one that points straight down has no axis of its own to turn about.
        stick.getTransforms()
                .add(new Rotate(Rotate.Y_AXIS.angle(along), axis.magnitude() < 1e-9 ? Rotate.X_AXIS : axis));
        return stick;
    }

    private static void place(Node shape, Vector at) {
        shape.setTranslateX(at.x());
        shape.setTranslateY(-at.y());
        shape.setTranslateZ(-at.z());
    }

    private static PhongMaterial material(Color colour) {
        PhongMaterial material =
                new PhongMaterial(javafx.scene.paint.Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
        material.setSpecularColor(javafx.scene.paint.Color.gray(0.35));
        material.setSpecularPower(24);
        return material;
    }

    /** Columns are where the axes go; y and z of the scene point the other way. */
    private void turn(Rotation rotation) {
        Vector x = rotation.apply(new Vector(1, 0, 0));
        Vector y = rotation.apply(new Vector(0, -1, 0));
        Vector z = rotation.apply(new Vector(0, 0, -1));
        turn.setToTransform(x.x(), y.x(), z.x(), 0, -x.y(), -y.y(), -z.y(), 0, -x.z(), -y.z(), -z.z(), 0);
    }
}
