package greenlane.bench.customer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import greenlane.core.customer.Customer;

/// Customers who do not exist: the same for the same seed, with surnames and given names drawn one by one, phones of a number range
/// that is not given out (`100…`), and codes that begin with `X`.
final class InventedCustomers {
    private static final String[] SURNAMES = ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 "
            + "袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 "
            + "陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 欧 莫 孔 向 常 单 仇 区 解 查 翟 缪 欧阳 上官 司马 诸葛 張 劉 陳 楊 黃 趙").split(" ", -1);
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲宇浩然子轩梓涵欣怡博雨泽晨思远佳琪嘉豪俊凯婷雪梅林峰"
            + "建国志红华春燕海波鹏飞龙凤玉珍美荣利民永福安康宁乐天成长重行朝晟茜瑞祥国栋庆云山水木火土金石松竹菊荷莲青白";
    private static final String[] LATIN_FIRST = ("Ada Bela Cora Dario Elin Fynn Gaia Hugo Ines Jaro Kira Levi Mona Nico Olga Pavo Rhea Sven Tilda Uwe "
            + "Vera Wim Xenia Yara Zeno").split(" ", -1);
    private static final String[] LATIN_LAST = ("Abelton Bravik Corlen Dravost Elmquist Farrow Gantry Holmer Ivanek Jorlan Kestrel Lomax Marden "
            + "Norvik Ostrava Pellam Quistad Rowntree Selwick Tarkov Umbrel Vanter Wexham Yorvik Zander")
            .split(" ", -1);
    private static final String[] REGIONS = ("北京 上海 广州 深圳 杭州 成都 重庆 武汉 西安 南京 天津 苏州 长沙 郑州 青岛 沈阳 大连 厦门 福州 昆明 合肥 济南 哈尔滨 "
            + "长春 石家庄 太原 南昌 南宁 贵阳 海口 兰州 银川 西宁 乌鲁木齐 拉萨 呼和浩特 臺北 高雄 香港 澳門").split(" ", -1);
    private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;

    private final Random random;
    private int next;

    InventedCustomers(long seed) {
        random = new Random(seed);
    }

    /// The next customer, numbered from 0.
    Customer next() {
        int number = next++;
        boolean latin = random.nextInt(10) == 0;
        String name = latin ? pick(LATIN_FIRST) + " " + pick(LATIN_LAST) : pick(SURNAMES) + given();
        return new Customer(number, "X" + (100_000_000 + number), name, Customer.Kind.PERSON,
                "100" + (10_000_000 + random.nextInt(90_000_000)), pick(REGIONS),
                Optional.of(BEGIN.plusDays(random.nextInt(DAYS))), "");
    }

    private String given() {
        int length = random.nextInt(5) == 0 ? 1 : 2;
        StringBuilder given = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            given.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return given.toString();
    }

    private String pick(String[] of) {
        double skewed = random.nextDouble();
        return of[(int) (skewed * skewed * of.length)];
    }
}
