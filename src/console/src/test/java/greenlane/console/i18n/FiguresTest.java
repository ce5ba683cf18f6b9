package greenlane.console.i18n;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FiguresTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    @Test
    void aLengthUnderAnHourIsMinutesAndSeconds() {
        assertEquals("00:00", Figures.duration(0));
        assertEquals("06:41", Figures.duration(6 * MINUTE + 41 * SECOND));
        assertEquals("59:59", Figures.duration(HOUR - 1));
    }

    @Test
    void aLengthFromAnHourIsHoursAndMinutes() {
        assertEquals("1h 00m", Figures.duration(HOUR));
        assertEquals("1h 05m", Figures.duration(HOUR + 5 * MINUTE));
        assertEquals("47h 59m", Figures.duration(48 * HOUR - 1));
    }

    @Test
    void aLengthFromTwoDaysIsDaysAndHours() {
        assertEquals("2d 00h", Figures.duration(48 * HOUR));
        assertEquals("2d 04h", Figures.duration(52 * HOUR));
    }

    @Test
    void aNegativeLengthHasAMinusAsWideAsADigit() {
        assertEquals("\u221200:12", Figures.duration(-12 * SECOND));
    }

    @Test
    void aMeanIsRoundedToTheSecondAndNothingIsMissing() {
        assertEquals("00:21", Figures.meanDuration(20_600));
        assertEquals("—", Figures.meanDuration(Double.NaN));
    }

    @Test
    void aLiveShareHasOneDecimal() {
        assertEquals("68.2%", Figures.percent(0.6819));
        assertEquals("0.0%", Figures.percent(0));
        assertEquals("0.0%", Figures.percent(-0.0001));
        assertEquals("—", Figures.percent(Double.NaN));
        assertEquals("76.4", Figures.percentNumber(0.764));
    }

    @Test
    void aTargetIsWrittenAsItsDocumentWritesIt() {
        assertEquals("80%", Figures.percentPlain(0.8));
        assertEquals("2.5%", Figures.percentPlain(0.025));
        assertEquals("75–85%", Figures.percentRange(0.75, 0.85));
    }

    @Test
    void aCountIsGrouped() {
        assertEquals("0", Figures.count(0));
        assertEquals("86,412", Figures.count(86_412));
    }

    @Test
    void aGapIsAlwaysSigned() {
        assertEquals("+3.1", Figures.gap(3.1));
        assertEquals("\u221211.8", Figures.gap(-11.8));
        assertEquals("0.0", Figures.gap(-0.04));
    }

    @Test
    void aTimeIsAsBriefAsItsDistanceAllows() {
        Instant now = Instant.parse("2026-03-12T06:32:08Z");

        assertEquals("14:32", Figures.time(now, now, SHANGHAI));
        assertEquals("03-11 14:32", Figures.time(now.minusSeconds(86_400), now, SHANGHAI));
        assertEquals("2025-03-12", Figures.time(Instant.parse("2025-03-12T06:32:08Z"), now, SHANGHAI));
        assertEquals("2026-03-12 14:32:08 Asia/Shanghai", Figures.stamp(now, SHANGHAI));
    }
}
