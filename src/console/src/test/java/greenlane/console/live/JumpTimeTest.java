package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Times that people type for a replay to go to.
class JumpTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private final JumpTime.Span month = new JumpTime.Span(at("1999-01-01T07:00:23+02:00"),
            at("1999-01-31T23:40:10+02:00"), ZONE);
    private final Instant now = at("1999-01-06T11:00:00+02:00");

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }

    private JumpTime read(String typed) {
        return JumpTime.read(typed, now, month);
    }

    private void goesTo(String time, String typed) {
        assertEquals(new JumpTime.At(at(time)), read(typed), typed);
    }

    @Test
    void aTimeAloneIsOneOfTheFloorsPresentDay() {
        goesTo("1999-01-06T14:30:00+02:00", "14:30");
        goesTo("1999-01-06T08:05:09+02:00", " 8:05:09 ");
        goesTo("1999-01-06T14:30:00+02:00", "14：30");
    }

    @Test
    void aDayAndATimeAreTakenWithAndWithoutTheYear() {
        goesTo("1999-01-20T09:15:00+02:00", "01-20 09:15");
        goesTo("1999-01-20T09:15:00+02:00", "1/20 9:15");
        goesTo("1999-01-20T09:15:00+02:00", "1999-01-20 09:15");
        goesTo("1999-01-20T09:15:30+02:00", "1999-01-20T09:15:30");
    }

    @Test
    void aDayAloneIsItsBeginningOrThatOfTheLog() {
        goesTo("1999-01-20T00:00:00+02:00", "01-20");
        goesTo("1999-01-01T07:00:23+02:00", "1999-01-01");
    }

    @Test
    void theFirstAndTheLastMinuteOfTheLogCanBeTyped() {
        goesTo("1999-01-01T07:00:23+02:00", "01-01 07:00");
        goesTo("1999-01-31T23:40:00+02:00", "01-31 23:40");
    }

    @Test
    void aDayWithoutItsYearIsOfTheYearTheLogHasItIn() {
        JumpTime.Span winter = new JumpTime.Span(at("1998-12-20T00:00:00+02:00"), at("1999-01-10T00:00:00+02:00"),
                ZONE);

        assertEquals(new JumpTime.At(at("1998-12-24T10:00:00+02:00")), JumpTime.read("12-24 10:00", now, winter));
    }

    @Test
    void whatIsNoTimeIsSaidToBeNone() {
        for (String typed : new String[]{"25:99", "", "noon", "02-30 10:00", "13-01", "12", "01-05 24:00",
                "99-01-05 10:00"}) {
            assertInstanceOf(JumpTime.Unreadable.class, read(typed), typed);
        }
    }

    @Test
    void aTimeThatTheLogDoesNotHoldIsOutside() {
        for (String typed : new String[]{"02-01 10:00", "1999-01-01 06:59", "2026-01-05 10:00", "01-31 23:41",
                "1998-12-31"}) {
            assertInstanceOf(JumpTime.Outside.class, read(typed), typed);
        }
    }
}
