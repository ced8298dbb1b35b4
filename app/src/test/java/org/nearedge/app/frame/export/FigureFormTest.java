package org.nearedge.app.frame.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.app.chart.FigureSize;

class FigureFormTest {
    @Test
    void aSizeIsTypedAsItIsShown() {
        FigureSize size = new FigureSize(85, 60.5, 8, 300);
        FigureForm form = FigureForm.of(size);
        assertThat(form).isEqualTo(new FigureForm("85", "60.5", "8", "300"));
        assertThat(form.size()).isEqualTo(size);
    }

    @Test
    void aDecimalCommaAndBlanksAreUnderstood() {
        assertThat(new FigureForm(" 85,5 ", "60", "7", "600").size()).isEqualTo(new FigureSize(85.5, 60, 7, 600));
    }

    @ParameterizedTest
    @CsvSource({
        "wide, 60, 8, 300, width is no number",
        "'', 60, 8, 300, width is no number",
        "85, x, 8, 300, height is no number",
        "85, 60, -, 300, font is no number",
        "85, 60, 8, fine, dots per inch is no number",
        "5, 60, 8, 300, 20 to 1000 mm",
        "85, NaN, 8, 300, 20 to 1000 mm",
        "85, 60, 100, 300, 3 to 72 points",
        "85, 60, 8, 1e9, 36 to 1200 dots per inch"
    })
    void whatCannotBePrintedIsRefusedWithAReason(String width, String height, String font, String dpi, String why) {
        FigureForm form = new FigureForm(width, height, font, dpi);
        assertThatThrownBy(form::size)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
