package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A picture of the window that is to be made.
 *
 * @param picture PNG file
 * @param preparation brings to the screen what it shall show; what takes longer is waited for
 */
record Shot(Path picture, Consumer<MainFrame> preparation) {}
