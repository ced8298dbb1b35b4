package org.nearedge.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;

class CardTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.000242, 2.42\u00b710\u207b\u2074",
        "0.0316, 0.0316",
        "0.8484, 0.848",
        "5.387, 5.39",
        "143.7, 144",
        "-0.1955, \u22120.196",
        "0, 0",
        "1.5e12, 1.50\u00b710\u00b9\u00b2",
        "-3e-10, \u22123.00\u00b710\u207b\u00b9\u2070",
        "NaN, NaN"
    })
    void threeDigits(double value, String words) {
        assertThat(Digits.of(value)).isEqualTo(words);
    }

    @Test
    void everyCardIsReadable() {
        for (ModelCard card : ModelCatalog.bundled().cards()) {
            List<CardText.Part> parts = CardText.of(card);
            assertThat(parts)
                    .extracting(CardText.Part::title)
                    .containsExactly("What it does", "What it was made of", "Figures", "To be known", "Settings");
            assertThat(parts.get(0).lines()).contains(card.title()).noneMatch(line -> line.contains("variation of"));
            assertThat(parts.get(1).lines().get(1))
                    .startsWith("split by " + card.split().scheme() + ", seed "
                            + card.split().seed());
            assertThat(parts.get(3).lines()).isEqualTo(card.notes());
            assertThat(parts.get(4).lines()).anyMatch(line -> line.startsWith("learning_rate  "));
            assertThat(parts.get(4).lines()).anyMatch(line -> line.startsWith("architecture.dense  ["));
        }
    }

    @Test
    void aVariationNamesItsBaseAndTheSummaryItsError() {
        ModelCard card = ModelCatalog.bundled().cards().get(0);
        assertThat(CardText.of(card.named("mine", "0badcafe")).get(0).lines()).contains("a variation of " + card.id());
        assertThat(CardText.summary(card)).startsWith(card.label() + ": " + card.title() + "; test MSE ");
    }
}
