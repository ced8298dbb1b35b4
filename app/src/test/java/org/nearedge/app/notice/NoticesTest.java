package org.nearedge.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.InputException;

class NoticesTest {
    @Test
    void anInputFaultNamesFilePlaceReasonAndRemedy() {
        Notice notice =
                Notice.of("task", new InputException("quartz.dm4", "byte 1204", "ends in the middle", "copy it again"));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(notice.subject()).isEqualTo("quartz.dm4");
        assertThat(notice.sentence()).isEqualTo("Byte 1204: ends in the middle. Copy it again.");
    }

    @Test
    void anInternalFaultSaysSo() {
        assertThat(Notice.of("quartz.dm4", new IllegalStateException("broken")).sentence())
                .isEqualTo("Internal fault: broken. Please report it with the file.");
    }

    @Test
    void allAreDismissedAtOnceAndStayInTheLog() {
        Notices notices = new Notices();
        notices.tell(Notice.warning("a", "b"));
        notices.tell(Notice.info("c", "d"));
        notices.dismissAll();
        assertThat(notices.shown()).isEmpty();
        assertThat(notices.log()).extracting(Notice::subject).containsExactly("c", "a");
    }

    @Test
    void anErrorThatIsToldElsewhereTooGoesByItself() {
        Notice notice = Notice.of("a", new InputException("a", "", "is odd", "look at it"));
        assertThat(notice.asWarning().kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(notice.asWarning().sentence()).isEqualTo(notice.sentence());
    }

    @Test
    void theSameNoticeDoesNotPileUpAndTheLogKeepsAll() {
        Notices notices = new Notices();
        for (int i = 0; i < 3; i++) {
            notices.tell(Notice.warning("a", "b"));
        }
        assertThat(notices.shown()).hasSize(1);
        for (int i = 0; i < 10; i++) {
            notices.tell(Notice.warning("file " + i, "b"));
        }
        assertThat(notices.shown()).hasSize(4).last().isEqualTo(Notice.warning("file 9", "b"));
        assertThat(notices.log()).hasSize(13).first().isEqualTo(Notice.warning("file 9", "b"));
    }
}
