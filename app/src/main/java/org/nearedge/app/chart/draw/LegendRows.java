package org.nearedge.app.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.ui.Size2D;

/** Sets the entries of a legend in rows that end at the right; the first row leaves room at the left for a letter. */
final class LegendRows implements Arrangement {
    private final double gap;
    private final String letter;
    private final Font font;

    /** @param gap between two entries, and between letter and entries */
    LegendRows(double gap, String letter, Font font) {
        this.gap = gap;
        this.letter = letter;
        this.font = font;
    }

    @Override
    public void add(Block block, Object key) {}

    @Override
    public void clear() {}

    @Override
    @SuppressWarnings("unchecked")
    public Size2D arrange(BlockContainer container, Graphics2D g2, RectangleConstraint constraint) {
        double width = constraint.getWidth() > 0
                ? constraint.getWidth()
                : constraint.getWidthRange() == null
                        ? 1e6
                        : constraint.getWidthRange().getUpperBound();
        double reserved = letter.isEmpty() ? 0 : g2.getFontMetrics(font).stringWidth(letter) + gap;
        List<Block> row = new ArrayList<>();
        double used = 0;
        double y = 0;
        double high = 0;
        for (Block block : (List<Block>) container.getBlocks()) {
            Size2D size = block.arrange(g2, RectangleConstraint.NONE);
            double room = width - (y == 0 ? reserved : 0);
            if (!row.isEmpty() && used + gap + size.width > room) {
                place(row, width, y);
                y += high;
                row.clear();
                used = 0;
                high = 0;
            }
            block.setBounds(new Rectangle2D.Double(0, 0, size.width, size.height));
            used += (row.isEmpty() ? 0 : gap) + size.width;
            high = Math.max(high, size.height);
            row.add(block);
        }
        place(row, width, y);
        return new Size2D(width, y + high);
    }

    private void place(List<Block> row, double width, double y) {
        double right = width;
        for (int i = row.size() - 1; i >= 0; i--) {
            Rectangle2D size = row.get(i).getBounds();
            row.get(i)
                    .setBounds(new Rectangle2D.Double(
                            Math.max(0, right - size.getWidth()), y, size.getWidth(), size.getHeight()));
            right -= size.getWidth() + gap;
        }
    }
}
