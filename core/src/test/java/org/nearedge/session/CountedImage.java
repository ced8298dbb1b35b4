package org.nearedge.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** An image that counts how often its file is read, or whose file can no longer be read. */
final class CountedImage {
    private CountedImage() {}

    static SpectrumImage of(SpectrumImage image, int[] reads) {
        return with(image, (proxy, method, arguments) -> {
            reads[0] += method.getName().equals("rows") ? 1 : 0;
            return call(image, proxy, method, arguments);
        });
    }

    static SpectrumImage broken(SpectrumImage image) {
        return with(image, (proxy, method, arguments) -> {
            if (method.getName().equals("rows")) {
                throw new InputException("cut.dm4", "", "ends too early", "copy it again");
            }
            return call(image, proxy, method, arguments);
        });
    }

    private static SpectrumImage with(SpectrumImage image, InvocationHandler handler) {
        return (SpectrumImage) Proxy.newProxyInstance(
                image.getClass().getClassLoader(), new Class<?>[] {SpectrumImage.class}, handler);
    }

    /** What the interface does itself is done with the stand-in, so that its reads count. */
    private static Object call(SpectrumImage image, Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(image, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
