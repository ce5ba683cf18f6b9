package greenlane.feeds.mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.Outcome;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.CallLog;
import greenlane.feeds.ContactSink;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.MappingGuess.Light;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappedLogTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CHINESE = """
            通话编号,来电时间,队列,客户等级,坐席,是否接通,等待时长,通话时长
            C1,2026/3/2 09:00:05,在线客服,VIP,王芳,接通,0:12,3:20
            C2,2026/3/2 09:01:00,投诉专线,普通,,未接通,1:05,
            C3,2026/3/2 09:02:00,投诉专线,潜力,李雷,接通,0:03,1:00:01
            """;

    private final List<ClosedContact> contacts = new ArrayList<>();

    private static TextSource source(byte[] bytes) {
        return TextSource.stream("contacts.csv", new ByteArrayInputStream(bytes), bytes.length);
    }

    private static MappingGuess guess(byte[] bytes) {
        return assertInstanceOf(MappingGuess.Guess.Good.class, MappingGuess.of(source(bytes))).guess();
    }

    private Scan scan(byte[] bytes, ColumnMapping mapping) {
        return MappedLog.contacts(source(bytes), mapping, (_, contact) -> contacts.add(contact), RejectSink.NONE,
                Progress.NONE);
    }

    private LogReport read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(CHINESE.getBytes(StandardCharsets.UTF_8)).mapping("hotline", "热线", SHANGHAI);
        return assertInstanceOf(Scan.Done.class, scan(bytes, mapping)).report();
    }

    @Test
    void aChineseListInGb18030IsGuessedAndRead() {
        byte[] bytes = CHINESE.getBytes(Charset.forName("GB18030"));
        MappingGuess guess = guess(bytes);

        assertEquals("valid-gb18030", guess.charsetBasis());
        assertEquals(Map.of("接通", Outcome.ANSWERED, "未接通", Outcome.ABANDONED), guess.outcomes());
        assertTrue(guess.proposals().stream().noneMatch(it -> it.light() == Light.NEEDS_ACTION));
        assertInstanceOf(Scan.Done.class, scan(bytes, guess.mapping("hotline", "热线", SHANGHAI)));
        assertEquals(new ClosedContact("hotline", "C1", 1, "", "在线客服", Medium.CHAT, Tier.CORE, Outcome.ANSWERED, "王芳",
                Instant.parse("2026-03-02T01:00:05Z").toEpochMilli(), 12_000, 200_000, 0, 0, false),
                contacts.getFirst());
        assertEquals(Outcome.ABANDONED, contacts.get(1).outcome());
        assertEquals(65_000, contacts.get(1).waitMillis());
        assertEquals(3_601_000, contacts.get(2).talkMillis());
    }

    @Test
    void theTransferredMarkIsAYesOrTheNameOfWhereTheContactWent() {
        byte[] bytes = """
                通话编号,来电时间,是否接通,等待时长,通话时长,是否转接
                C1,2026/3/2 09:00:05,接通,0:05,3:20,是
                C2,2026/3/2 09:01:00,接通,0:05,3:20,否
                C3,2026/3/2 09:02:00,接通,0:05,3:20,二线组
                C4,2026/3/2 09:03:00,接通,0:05,3:20,
                C5,2026/3/2 09:04:00,接通,0:05,3:20,-
                C6,2026/3/2 09:05:00,未接通,0:05,,是
                """.getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(bytes).mapping("hotline", "热线", SHANGHAI);
        assertEquals(mapping, assertInstanceOf(MappingText.Parsed.Good.class,
                MappingText.parse(MappingText.write(mapping))).mapping());
        assertInstanceOf(Scan.Done.class, scan(bytes, mapping));
        assertEquals(List.of(true, false, true, false, false, false),
                contacts.stream().map(ClosedContact::transferred).toList());

        CallLog log = assertInstanceOf(Read.Log.class, MappedLog.read(source(bytes), new FloorDirectory(), mapping,
                RejectSink.NONE, Progress.NONE)).log();
        assertEquals(2, log.events().stream().filter(FloorEvent.Transferred.class::isInstance).count());
    }

    @Test
    void aListThatSaysNothingOfTiersHasThoseOfItsCustomersOnTheFloor() {
        byte[] bytes = """
                通话编号,来电号码,来电时间,是否接通,等待时长
                C1,13800000001,2026/3/2 09:00:05,接通,0:05
                C2,13800000002,2026/3/2 09:01:00,接通,0:05
                """.getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(bytes).mapping("hotline", "热线", SHANGHAI);
        CallLog log = assertInstanceOf(Read.Log.class, MappedLog.read(source(bytes), new FloorDirectory(), mapping,
                customer -> customer.endsWith("1") ? Optional.of(Tier.CORE) : Optional.empty(), RejectSink.NONE,
                Progress.NONE)).log();
        assertEquals(List.of(Tier.CORE, Tier.ORDINARY),
                log.events().stream().filter(FloorEvent.Queued.class::isInstance).map(FloorEvent.Queued.class::cast)
                        .map(FloorEvent.Queued::tier).toList());
    }

    @Test
    void aMappingComesBackFromItsTextAsItWas() {
        ColumnMapping mapping = guess(CHINESE.getBytes(StandardCharsets.UTF_8)).mapping("a=b: c", " 热线\t#1", SHANGHAI);

        String text = MappingText.write(mapping);
        ColumnMapping back = assertInstanceOf(MappingText.Parsed.Good.class, MappingText.parse(text)).mapping();
        assertEquals(mapping, back);
        assertEquals(text, MappingText.write(back));
    }

    @Test
    void aTextThatIsNoMappingIsRefusedByItsLine() {
        String text = MappingText.write(guess(CHINESE.getBytes(StandardCharsets.UTF_8)).mapping("x", "y", SHANGHAI));

        assertEquals(new MappingText.Parsed.Bad("zone", MappingText.Fault.NOT_KNOWN, "Nowhere/City"),
                MappingText.parse(text.replace("Asia/Shanghai", "Nowhere/City")));
        assertEquals(new MappingText.Parsed.Bad("version", MappingText.Fault.MISSING, ""), MappingText.parse(""));
    }

    @Test
    void aQuotedFieldMayHoldDelimitersQuotesAndLineBreaks() {
        LogReport report = read(CHINESE.lines().findFirst().orElseThrow()
                + "\nC1,2026/3/2 09:00:05,\"投诉,\n\"\"专线\"\"\",VIP,王芳,接通,0:12,3:20\nC2,2026/3/2 09:00:06,a,VIP,b,接通,0:01,1:00\n");

        assertEquals(2, report.rowsAccepted());
        assertEquals("投诉,\n\"专线\"", contacts.getFirst().queue());
    }

    @Test
    void aStrayQuoteCostsOneRow() {
        LogReport report = read(CHINESE.replace("在线客服", "\"在线客服"));

        assertEquals(2, report.rowsAccepted());
        assertEquals(1, report.count(Dirt.OPEN_QUOTE));
    }

    @Test
    void eachBadCellRejectsItsRowByColumnAndReason() {
        LogReport report = read(CHINESE + """
                C4,昨天,q,VIP,a,接通,0:12,3:20
                C5,2026/3/2 09:00:05,q,VIP,a,也许,0:12,3:20
                C6,2026/3/2 09:00:05,q,VIP,a,接通,-0:12,3:20
                C7,2026/3/2 09:00:05,q,VIP,a,接通,0:12,long
                C1,2026/3/2 09:00:05,q,VIP,a,接通,0:12,3:20
                ,2026/3/2 09:00:05,q,VIP,a,接通,0:12,3:20
                C8,2026/3/2 09:00:05,q
                C9,2026/3/2 09:00:05,q,VIP,a,接通,0:12,3:20,x,y
                """);

        assertEquals(3, report.rowsAccepted());
        assertEquals(List.of("5 来电时间 not-a-date", "6 是否接通 unknown-outcome", "7 等待时长 negative-duration",
                "8 通话时长 not-a-number", "9 通话编号 duplicate", "10 通话编号 missing-value", "11  wrong-column-count",
                "12  wrong-column-count"),
                report.problems().stream().map(it -> it.line() + " " + it.field() + " " + it.code()).toList());
    }

    @Test
    void rowsWithoutANumberGetOneThatStaysWhenTheListGrows() {
        String rows = "2026-03-02 09:00:00,Ana,yes\n2026-03-02 09:00:00,Ana,yes\n2026-03-02 09:05:00,Bo,no\n";
        byte[] once = ("start,agent,answered\n" + rows).getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(once).mapping("list", "calls", SHANGHAI);
        scan(once, mapping);
        List<String> before = contacts.stream().map(ClosedContact::reference).toList();
        contacts.clear();
        scan(("start,agent,answered\n2026-03-01 08:00:00,Cy,yes\n" + rows).getBytes(StandardCharsets.UTF_8), mapping);

        assertEquals(3, before.stream().distinct().count());
        assertEquals(before, contacts.stream().skip(1).map(ClosedContact::reference).toList());
    }

    @Test
    void aFileWhoseHeaderDoesNotFitTheMappingIsRefusedWithWhatStandsThere() {
        byte[] chinese = CHINESE.getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(chinese).mapping("hotline", "热线", SHANGHAI);

        Scan semicolons = scan(CHINESE.replace(',', ';').getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(
                "contacts.csv, line 1, header: the file has its columns separated in another way (found ';', expected "
                        + "',').",
                assertInstanceOf(Scan.Refused.class, semicolons).refusal().describe());
        Scan renamed = scan(CHINESE.replace("来电时间", "时间").getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(Refusal.Code.WRONG_HEADER, assertInstanceOf(Scan.Refused.class, renamed).refusal().code());
    }

    @Test
    void bytesOutsideTheEncodingRejectTheirRowByTheirPosition() {
        byte[] bytes = (CHINESE + "C4,2026/3/2 09:00:05,?,VIP,a,接通,0:12,3:20\n").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('?')] = (byte) 0xFF;
        ColumnMapping mapping = guess(CHINESE.getBytes(StandardCharsets.UTF_8)).mapping("hotline", "热线", SHANGHAI);
        LogReport report = assertInstanceOf(Scan.Done.class, scan(bytes, mapping)).report();

        assertEquals(3, report.rowsAccepted());
        assertEquals("byte 22 is 0xFF, not UTF-8", report.problems().getFirst().detail().english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"来电时间,队列,坐席,客户,结果,等待,通话时长,话后|接起,挂断,自助,超时",
            "來電時間,隊列,座席,客戶,結果,等待時間 (秒),通話時長,話後|接聽,掛斷,自助服務,超時",
            "进线时间,技能组,坐席姓名,客户号码,通话结果,排队时长（秒）,通话,话后处理|应答,放弃,自助语音,排队超时",
            "start,queue,agent,customer,status,wait (s),talk,wrap up|answered,hang up,self-service,timed out"})
    void theWordsOfAListAreKnownInThreeLanguages(String names) {
        String[] parts = names.split("\\|", -1);
        String[] words = parts[1].split(",", -1);
        StringBuilder text = new StringBuilder(parts[0]).append('\n');
        for (int i = 0; i < words.length; i++) {
            text.append("2026/3/2 09:0").append(i).append(":05,q,a,1390000,").append(words[i]).append(",12,200,30\n");
        }
        MappingGuess guess = guess(text.toString().getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(Field.CUSTOMER, Field.QUEUE, Field.AGENT, Field.OFFERED, Field.OUTCOME, Field.WAIT,
                Field.TALK, Field.AFTER_CALL), guess.proposals().stream().map(MappingGuess.Proposal::field).toList());
        assertEquals(Map.of(words[0], Outcome.ANSWERED, words[1], Outcome.ABANDONED, words[2], Outcome.SELF_SERVED,
                words[3], Outcome.TIMED_OUT), guess.outcomes());
        assertTrue(guess.proposals().stream().allMatch(it -> it.light() == Light.MATCHED), guess::toString);
    }

    @Test
    void aWaitThatNobodyTellsIsUnknownAndMakesNoFloor() {
        byte[] bytes = "来电时间,坐席,是否接通\n2026/3/2 09:00:05,王芳,接通\n2026/3/2 09:01:05,,放弃\n"
                .getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(bytes).mapping("hotline", "热线", SHANGHAI);
        assertInstanceOf(Scan.Done.class, scan(bytes, mapping));
        assertTrue(contacts.stream().noneMatch(ClosedContact::waitKnown));

        Read read = MappedLog.read(source(bytes), new FloorDirectory(), mapping, RejectSink.NONE, Progress.NONE);
        assertEquals(new Detail.NoWait(), assertInstanceOf(Read.Refused.class, read).refusal().detail());
    }

    @Test
    void anAnswerAfterAnUnknownWaitIsNotFoldedAndAnAbandonAfterOneIsNeitherShortNorInTime() {
        byte[] bytes = """
                来电时间,坐席,是否接通,等待
                2026/3/2 09:00:05,王芳,接通,0:30
                2026/3/2 09:01:05,王芳,接通,
                2026/3/2 09:02:05,,放弃,
                2026/3/2 09:03:05,,放弃,0:01
                """.getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping = guess(bytes).mapping("hotline", "热线", SHANGHAI);
        FloorDirectory directory = new FloorDirectory();
        CallLog log = assertInstanceOf(Read.Log.class, MappedLog.read(source(bytes), directory, mapping,
                RejectSink.NONE, Progress.NONE)).log();
        FloorReducer floor = FloorReducer.ofWholeLog(directory, FloorPolicy.example(SHANGHAI), ClosedVisitSink.NONE);
        log.events().forEach(floor::apply);
        floor.finish();
        FloorFigures figures = floor.snapshot().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.DAY);

        assertEquals(1, figures.answered());
        assertEquals(0, figures.answeredWithinTarget());
        assertEquals(2, figures.abandoned());
        assertEquals(1, figures.shortAbandoned());
        assertEquals(1, figures.abandonedWithinTarget());
        assertEquals(List.of("3 等待 unknown-wait", "4 等待 unknown-wait"), log.report().problems().stream()
                .map(it -> it.line() + " " + it.field() + " " + it.code()).toList());
    }

    @Test
    void aRowOfFewerColumnsIsToldByTheirNumber() {
        LogReport report = read(CHINESE + "lorem\nC8,lorem\n");

        assertEquals(2, report.count(Dirt.WRONG_COLUMN_COUNT));
        assertEquals(new Detail.Columns(1, 8), report.problems().getFirst().detail());
    }

    @Test
    void theCountOfAFilesRowsIsThatOfItsAccount() {
        String text = CHINESE.replace("在线客服", "\"在线客服");
        ColumnValues.Counted counted = ColumnValues.of(source(text.getBytes(StandardCharsets.UTF_8)),
                new Dialect(',', StandardCharsets.UTF_8, true), Progress.NONE);

        assertEquals(read(text).rowsRead(),
                assertInstanceOf(ColumnValues.Counted.Done.class, counted).values().rows());
    }

    @Test
    void aColumnOfNotesIsGuessedAndReadWithTheContactsItIsAbout() {
        byte[] bytes = """
                call id,call time,queue,customer,answered,wait,note
                C1,2026-03-02 09:00:05,sales,K1,yes,12,"too expensive, wants a discount"
                C2,2026-03-02 09:01:00,sales,,yes,3,nobody knows who this was
                C3,2026-03-02 09:02:00,sales,K2,yes,9,
                C4,2026-03-02 09:03:00,sales,K3,yes,9,%s
                """.formatted("x".repeat(ContactNote.CHARS_MAX + 1)).getBytes(StandardCharsets.UTF_8);
        List<ContactNote> notes = new ArrayList<>();
        Scan scan = MappedLog.contacts(source(bytes), guess(bytes).mapping("hotline", "sales", SHANGHAI),
                new ContactSink() {
                    @Override
                    public void contact(long line, ClosedContact contact) {
                        contacts.add(contact);
                    }

                    @Override
                    public void note(ContactNote note) {
                        notes.add(note);
                    }
                }, RejectSink.NONE, Progress.NONE);

        LogReport report = assertInstanceOf(Scan.Done.class, scan).report();
        assertEquals(4, contacts.size());
        assertEquals("too expensive, wants a discount", notes.getFirst().text());
        assertEquals(contacts.getFirst().reference(), notes.getFirst().reference());
        assertEquals(List.of("K1", "K3"), notes.stream().map(ContactNote::customer).toList());
        assertEquals(ContactNote.CHARS_MAX, notes.getLast().text().length());
        assertEquals(1, report.problems().stream().filter(it -> it.dirt() == Dirt.TOO_LONG_TEXT).count());
    }
}
