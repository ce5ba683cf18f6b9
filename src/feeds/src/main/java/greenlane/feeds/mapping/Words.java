package greenlane.feeds.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

/// The words by which contact lists name their columns and values, in Chinese and English.
final class Words {
    private static final Map<Field, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Field.REFERENCE, words("call id,callid,contact id,reference,ticket,case id,uniqueid,id,会话id,通话id,"
                    + "通话编号,流水号,工单号,呼叫编号,会话编号,記錄編號,通話編號,編號,编号")),
            Map.entry(Field.CUSTOMER, words("customer,customer id,client,caller,caller id,phone,phone number,ani,客户,"
                    + "客户号,客户编号,主叫,主叫号码,来电号码,手机号,客戶,客戶編號,來電號碼,客户姓名,客户号码,手机,手機,手機號,"
                    + "客戶號,客戶姓名,客戶號碼,主叫號碼,顾客,顧客")),
            Map.entry(Field.QUEUE, words("queue,skill,skill group,topic,service,type,category,line,队列,技能组,业务类型,"
                    + "话题,服务类型,佇列,技能組,業務類型,隊列,队列名称,隊列名稱,佇列名稱,排队队列,排隊佇列,技能,話題,服務類型")),
            Map.entry(Field.TIER, words("tier,priority,vip,level,segment,customer level,等级,客户等级,级别,优先级,"
                    + "客戶等級,等級,優先級")),
            Map.entry(Field.AGENT, words("agent,agent name,server,operator,handled by,user,坐席,座席,客服,客服姓名,工号,"
                    + "坐席工号,接听人,客服人員,座席姓名,坐席姓名,坐席名称,坐席編號,坐席编号,座席工号,座席名称,客服人员,客服代表,工號,接聽人,坐席工號,座席工號")),
            Map.entry(Field.OFFERED, words("offered,start,start time,call time,timestamp,datetime,date time,created,"
                    + "queue time,arrival,开始时间,来电时间,呼入时间,进线时间,呼叫时间,創建時間,來電時間,進線時間,开始,開始,開始時間,呼入時間,呼叫時間,进线,進線,来电,來電,入队时间,入隊時間,排队开始时间,排隊開始時間")),
            Map.entry(Field.DATE, words("date,call date,day,日期,来电日期,來電日期")),
            Map.entry(Field.TIME, words("time,time of day,时间,時間")),
            Map.entry(Field.OUTCOME, words("outcome,answered,answered y n,status,result,disposition,call status,"
                    + "是否接通,通话结果,接听状态,状态,结果,呼叫结果,是否接聽,狀態,結果,是否接听,是否接起,接通状态,通话状态,通話結果,通話狀態,接聽狀態,呼叫結果,呼叫状态,呼叫狀態")),
            Map.entry(Field.WAIT, words("wait,wait time,waiting time,speed of answer,speed of answer in seconds,asa,"
                    + "queue wait,hold before answer,等待时长,等待时间,排队时长,振铃时长,等待時長,等待時間,排隊時間,等待,等候,排队,排隊,排队时间,排隊時長,等候时长,等候时间,"
                    + "等候時長,等候時間,waited,queue time,time in queue")),
            Map.entry(Field.TALK, words("talk,talk time,talk duration,avgtalkduration,avg talk duration,duration,"
                    + "call duration,通话时长,通话时间,通話時長,通話時間,通话,通話,通话长度,talked,conversation")),
            Map.entry(Field.HOLD, words("hold,hold time,hold duration,保持时长,保持時長,保持,保持时间,保持時間")),
            Map.entry(Field.AFTER_CALL, words("after call,after call work,acw,wrap up,wrapup,话后时长,事后处理时长,"
                    + "話後時長,话后,話後,话后处理,話後處理,话后处理时长,話後處理時長,话后时间,話後時間,整理时长,整理時長,aftercall")),
            Map.entry(Field.TRANSFERRED,
                    words("transferred,is transferred,transfer,transferred to,transfer to,handed on,"
                            + "转接,是否转接,已转接,转接标志,转接到,转接至,是否轉接,轉接,轉接至")),
            Map.entry(Field.RESOLVED, words("resolved,fcr,first contact resolution,solved,是否解决,已解决,是否解決")),
            Map.entry(Field.NOTE,
                    words("note,notes,remark,remarks,comment,comments,memo,contact note,agent note,备注,沟通记录,"
                            + "通话摘要,通话小结,小结,沟通内容,反馈内容,備註,溝通記錄,通話摘要,通話小結")));

    private static final Map<Outcome, List<String>> OUTCOMES = Map.of(Outcome.ANSWERED,
            words("answered,yes,y,true,1,connected,completed,agent,接通,已接通,已接,已接听,接听,是,应答,成功,已接聽,接聽,接起,已接起,应答,已应答,應答,已應答,"
                    + "坐席接听,坐席接聽,坐席接起,人工接听,人工接聽,接起成功,完成,已完成,answer,handled"),
            Outcome.ABANDONED,
            words("abandoned,no,n,false,0,abandon,missed,unanswered,not answered,no answer,hang,lost,放弃,未接通,未接,"
                    + "未接听,否,呼损,失败,放棄,未接聽,呼損,已放弃,已放棄,客户放弃,客戶放棄,用户放弃,排队放弃,排隊放棄,主动放弃,"
                    + "挂断,掛斷,已挂断,已掛斷,客户挂断,客戶掛斷,用户挂断,排队挂断,排隊掛斷,挂机,掛機,未接起,未应答,未應答,无应答,"
                    + "無應答,无人接听,無人接聽,漏接,失敗,hangup,hang up,hung up,gave up"),
            Outcome.TIMED_OUT,
            words("timeout,timed out,overflow,超时,溢出,排队超时,逾時,超時,已超时,已超時,排隊超時,等待超时,等待超時,排队溢出,time out"),
            Outcome.LEFT_BY_KEY,
            words("left by key,callback,call back,voicemail,回拨,按键退出,留言,回撥,按键离开,按鍵離開,按鍵退出,转留言,轉留言"), Outcome.SELF_SERVED,
            words("self served,self service,ivr,自助,自助服务,自助完成,自助服務,自助语音,自助語音,自助处理,自助處理,语音自助,語音自助,已自助"));

    private static final List<String> NOT_TRANSFERRED = words(
            "no,n,false,f,0,none,null,na,n a,not transferred,否,无,無,未转接,未轉接,没有,沒有");

    private static final Map<Tier, List<String>> TIERS = Map.of(Tier.CORE,
            words("core,vip,platinum,diamond,核心,钻石,白金,贵宾,鑽石,貴賓"), Tier.POTENTIAL,
            words("potential,gold,潜力,金卡,潛力"), Tier.ORDINARY, words("ordinary,normal,standard,普通,一般"));

    private static final Map<Medium, List<String>> MEDIA = Map.of(Medium.CHAT, words("chat,在线,在線,webchat"),
            Medium.EMAIL, words("email,e mail,邮件,郵件,电子邮件"), Medium.MESSAGING,
            words("messaging,sms,wechat,whatsapp,微信,短信,簡訊"), Medium.FIELD, words("field,现场,外勤,現場"));

    /// The unit at the end of a length's name, as in `等待 (秒)`.
    private static final Pattern UNIT = Pattern.compile(" ?(?:秒数?|秒數|毫秒)$| (?:s|sec|secs|seconds|ms|millis)$");

    private Words() {}

    private static List<String> words(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",", -1)).map(Words::fold).toList();
    }

    /// A word without regard to case and space, and with everything between letters and digits as one space.
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// How well a column's name fits a field: 2 exactly, 1 in part, 0 not.
    static int fit(Field field, String columnName) {
        String whole = fold(columnName);
        String name = field.isLength() ? UNIT.matcher(whole).replaceFirst("") : whole;
        List<String> words = COLUMNS.getOrDefault(field, List.of());
        if (words.contains(whole) || words.contains(name)) {
            return 2;
        }
        return words.stream().anyMatch(word -> word.length() > 2 && name.contains(word)) ? 1 : 0;
    }

    static Optional<Outcome> outcome(String value) {
        return find(OUTCOMES, value);
    }

    /// Whether a value says that a contact was handed on: not where it is blank, a dash or a word for no. All else is a word for yes,
    /// or names where the contact went.
    static boolean transferred(String value) {
        String folded = fold(value);
        return !folded.isEmpty() && !NOT_TRANSFERRED.contains(folded);
    }

    static Optional<Tier> tier(String value) {
        return find(TIERS, value);
    }

    /// The medium a queue's name speaks of; a phone when it speaks of none.
    static Medium medium(String queue) {
        String name = fold(queue);
        return MEDIA.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(name::contains))
                .map(Map.Entry::getKey).sorted().findFirst().orElse(Medium.PHONE);
    }

    private static <T> Optional<T> find(Map<T, List<String>> words, String value) {
        String folded = fold(value);
        return words.entrySet().stream().filter(entry -> entry.getValue().contains(folded)).map(Map.Entry::getKey)
                .findFirst();
    }
}
