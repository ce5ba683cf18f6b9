package greenlane.feeds.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

/// The words by which contact lists name their columns and values, in Chinese and English.
final class Words {
    private static final Map<Field, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Field.REFERENCE, words("call id,callid,contact id,reference,ticket,case id,uniqueid,id,会话id,通话id,"
                    + "通话编号,流水号,工单号,呼叫编号,会话编号,記錄編號,通話編號,編號,编号")),
            Map.entry(Field.CUSTOMER, words("customer,customer id,client,caller,caller id,phone,phone number,ani,客户,"
                    + "客户号,客户编号,主叫,主叫号码,来电号码,手机号,客戶,客戶編號,來電號碼")),
            Map.entry(Field.QUEUE, words("queue,skill,skill group,topic,service,type,category,line,队列,技能组,业务类型,"
                    + "话题,服务类型,佇列,技能組,業務類型")),
            Map.entry(Field.TIER, words("tier,priority,vip,level,segment,customer level,等级,客户等级,级别,优先级,"
                    + "客戶等級,等級,優先級")),
            Map.entry(Field.AGENT, words("agent,agent name,server,operator,handled by,user,坐席,座席,客服,客服姓名,工号,"
                    + "坐席工号,接听人,客服人員,座席姓名")),
            Map.entry(Field.OFFERED, words("offered,start,start time,call time,timestamp,datetime,date time,created,"
                    + "queue time,arrival,开始时间,来电时间,呼入时间,进线时间,呼叫时间,創建時間,來電時間,進線時間")),
            Map.entry(Field.DATE, words("date,call date,day,日期,来电日期,來電日期")),
            Map.entry(Field.TIME, words("time,time of day,时间,時間")),
            Map.entry(Field.OUTCOME, words("outcome,answered,answered y n,status,result,disposition,call status,"
                    + "是否接通,通话结果,接听状态,状态,结果,呼叫结果,是否接聽,狀態,結果")),
            Map.entry(Field.WAIT, words("wait,wait time,waiting time,speed of answer,speed of answer in seconds,asa,"
                    + "queue wait,hold before answer,等待时长,等待时间,排队时长,振铃时长,等待時長,等待時間,排隊時間")),
            Map.entry(Field.TALK, words("talk,talk time,talk duration,avgtalkduration,avg talk duration,duration,"
                    + "call duration,通话时长,通话时间,通話時長,通話時間")),
            Map.entry(Field.HOLD, words("hold,hold time,hold duration,保持时长,保持時長")),
            Map.entry(Field.AFTER_CALL, words("after call,after call work,acw,wrap up,wrapup,话后时长,事后处理时长,"
                    + "話後時長")),
            Map.entry(Field.RESOLVED, words("resolved,fcr,first contact resolution,solved,是否解决,已解决,是否解決")),
            Map.entry(Field.NOTE,
                    words("note,notes,remark,remarks,comment,comments,memo,contact note,agent note,备注,沟通记录,"
                            + "通话摘要,通话小结,小结,沟通内容,反馈内容,備註,溝通記錄,通話摘要,通話小結")));

    private static final Map<Outcome, List<String>> OUTCOMES = Map.of(Outcome.ANSWERED,
            words("answered,yes,y,true,1,connected,completed,agent,接通,已接通,已接,已接听,接听,是,应答,成功,已接聽,接聽"),
            Outcome.ABANDONED,
            words("abandoned,no,n,false,0,abandon,missed,unanswered,not answered,no answer,hang,lost,放弃,未接通,未接,"
                    + "未接听,否,呼损,失败,放棄,未接聽,呼損"),
            Outcome.TIMED_OUT, words("timeout,timed out,overflow,超时,溢出,排队超时,逾時"), Outcome.LEFT_BY_KEY,
            words("left by key,callback,call back,voicemail,回拨,按键退出,留言,回撥"), Outcome.SELF_SERVED,
            words("self served,self service,ivr,自助,自助服务,自助完成,自助服務"));

    private static final Map<Tier, List<String>> TIERS = Map.of(Tier.CORE,
            words("core,vip,platinum,diamond,核心,钻石,白金,贵宾,鑽石,貴賓"), Tier.POTENTIAL,
            words("potential,gold,潜力,金卡,潛力"), Tier.ORDINARY, words("ordinary,normal,standard,普通,一般"));

    private static final Map<Medium, List<String>> MEDIA = Map.of(Medium.CHAT, words("chat,在线,在線,webchat"),
            Medium.EMAIL, words("email,e mail,邮件,郵件,电子邮件"), Medium.MESSAGING,
            words("messaging,sms,wechat,whatsapp,微信,短信,簡訊"), Medium.FIELD, words("field,现场,外勤,現場"));

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
        String name = fold(columnName);
        List<String> words = COLUMNS.getOrDefault(field, List.of());
        if (words.contains(name)) {
            return 2;
        }
        return words.stream().anyMatch(word -> word.length() > 2 && name.contains(word)) ? 1 : 0;
    }

    static Optional<Outcome> outcome(String value) {
        return find(OUTCOMES, value);
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
