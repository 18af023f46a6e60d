"""What residents might have typed from 2020 to 2022, with the answers that would be right.

The first 120 were asked before fifteen answers were written for what was missing, the others after; all have been looked at since.
"""

RESIDENTS = (
    ("快递进不来", ("road-drop",)),
    ("卡点晚上几点关", ("road-hours",)),
    (
        "感冒药买不到",
        (
            "medicine-kit",
            "fever-medicine",
            "medicine-emergency",
            "medicine-short",
        ),
    ),
    (
        "家里没米了",
        (
            "daily-stock",
            "home-food",
            "daily-shopping",
        ),
    ),
    (
        "俺家老头子的降压药就剩两粒了",
        (
            "elder-medicine",
            "medicine-chronic",
        ),
    ),
    (
        "镇上药房不开门咋买药",
        (
            "medicine-emergency",
            "elder-medicine",
            "medicine-short",
        ),
    ),
    ("绿码咋一下子变灰了", ("return-code-now",)),
    (
        "扫码扫不出来，一直转圈",
        (
            "return-code-app",
            "return-code-now",
        ),
    ),
    (
        "我妈没有智能手机，去超市人家要看码",
        (
            "return-code-app",
            "elder-phone",
            "return-code-now",
        ),
    ),
    ("出门到底还用不用健康码", ("return-code-now",)),
    (
        "从东莞厂里放假回来要办啥子手续",
        (
            "return-register",
            "return-worker",
        ),
    ),
    ("老板喊我初八上班，走得脱不", ("work-worker-go",)),
    ("我在外省打工，过年回不回得去", ("return-worker",)),
    ("从新疆摘棉花回来要隔离几天", ("return-days-now",)),
    ("我们是坐大巴路过武汉，也要隔离？", ("return-transit",)),
    ("去火车站接儿子回来，我要不要也隔离", ("return-picked-up",)),
    (
        "男朋友从外地来看我，村里不让进",
        (
            "gather-visitor",
            "return-register",
        ),
    ),
    ("外地亲戚来住几天要给谁说一声", ("gather-visitor",)),
    (
        "我开大车跑运输的，天天进出咋整",
        (
            "road-pass",
            "return-driver",
        ),
    ),
    ("从缅甸回来的人咋个弄", ("return-abroad",)),
    (
        "刚下飞机就有人打电话叫我报备，是骗子不",
        (
            "test-tracing",
            "return-register",
            "elder-scam",
        ),
    ),
    (
        "村口不让过，我娃要去打针",
        (
            "road-checkpoint",
            "road-emergency",
            "vaccine-where",
        ),
    ),
    ("封了村了，地里的蒜薹再不抽就老了", ("farm-field",)),
    ("大棚里黄瓜烂了没人要", ("farm-sell",)),
    ("种子站关门了，到哪买玉米种", ("farm-supplies",)),
    (
        "饲料车进不了村，几千只鸡要饿死",
        (
            "farm-supplies",
            "road-pass",
        ),
    ),
    ("猪死了两头，埋哪", ("farm-animals-dead",)),
    ("收割机从外省过来要核酸不", ("farm-harvester",)),
    ("水塘里死了好多鱼，是不是有病毒", ("farm-animals-dead",)),
    (
        "浇地排队人多要戴口罩不",
        (
            "mask-when",
            "farm-field",
        ),
    ),
    ("小卖部能不能开", ("gather-shop-closed",)),
    (
        "我开理发店的，啥时候让开门",
        (
            "gather-shop-closed",
            "work-resume",
        ),
    ),
    ("饭馆能堂食了不", ("gather-shop-closed",)),
    ("门面关了两个月，房租能不能少交点", ("work-rent",)),
    (
        "摆摊卖早点的还能摆吗",
        (
            "market-open",
            "gather-shop-closed",
        ),
    ),
    ("厂子复工要给工人都做核酸吗", ("work-resume",)),
    (
        "工资两个月没发了找哪个",
        (
            "work-pay-quarantine",
            "work-wage",
        ),
    ),
    (
        "隔离回去厂里不要我了",
        (
            "rights-discrimination",
            "work-lost-job",
        ),
    ),
    ("银行天天打电话催我还房贷", ("work-loan",)),
    (
        "没班上了，社保断了咋办",
        (
            "daily-insurance",
            "work-lost-job",
        ),
    ),
    (
        "五金店老板问：店里来了黄码的人咋办",
        (
            "return-code-now",
            "test-positive",
        ),
    ),
    ("怀孕八个月，快生了出不去怎么办", ("pregnant-birth",)),
    ("肚子里孩子都七个月了还用产检不", ("pregnant-checkup",)),
    (
        "孕妇能做抗原不",
        (
            "test-antigen",
            "pregnant-vaccine",
        ),
    ),
    (
        "月子里能不能让娘家妈来伺候",
        (
            "newborn-care",
            "gather-visitor",
        ),
    ),
    ("奶粉没得了，超市又不开", ("children-milk",)),
    ("新生的娃上户口跑哪里", ("newborn-papers",)),
    (
        "给吃奶的孩子戴口罩行不",
        (
            "newborn-care",
            "mask-when",
        ),
    ),
    (
        "娃该打六个月的疫苗了，卫生院给打不",
        (
            "child-vaccine",
            "newborn-care",
            "vaccine-children",
        ),
    ),
    ("小孩多大才给打新冠针", ("vaccine-children",)),
    ("幼儿园哪天开", ("school-when",)),
    (
        "学校让交核酸报告，哪里弄",
        (
            "school-return",
            "test-where",
        ),
    ),
    ("孩子上网课没有信号", ("school-online",)),
    (
        "住校生周末能不能接回家",
        (
            "school-return",
            "school-when",
        ),
    ),
    (
        "娃在家不写作业天天看手机，急死人",
        (
            "school-eyes",
            "heart-quarrel",
            "heart-children",
        ),
    ),
    ("高三那个娃被隔离了，模拟考咋办", ("school-gaokao",)),
    ("学费交了没上课，退不退", ("school-fee",)),
    (
        "孩子班上有个同学阳了，要隔离不",
        (
            "school-contact",
            "contact-days-now",
            "word-close-contact",
        ),
    ),
    ("爹走了，棺材停在家里能停几天", ("funeral",)),
    ("老人没了，亲戚能来吊孝不", ("funeral",)),
    ("我爷在医院新冠去世的，骨灰咋领", ("funeral-covid-now",)),
    ("上坟烧纸让不让", ("tomb",)),
    ("妈妈走了一个月了，晚上一闭眼就是她", ("heart-grief",)),
    ("我在广东，奶奶快不行了想回去", ("funeral-back",)),
    ("闺女五一结婚，酒席能摆几桌", ("wedding",)),
    ("领结婚证要约号不", ("wedding-license",)),
    ("庙里初一十五还能烧香吗", ("worship",)),
    (
        "过年能走亲戚拜年不",
        (
            "gather-how-many",
            "gather-visitor",
        ),
    ),
    (
        "老妈七十大寿能不能摆两桌",
        (
            "gather-how-many",
            "wedding",
        ),
    ),
    ("晚上能出去跳舞不", ("gather-dance",)),
    (
        "麻将馆开着没人管",
        (
            "tip-how",
            "gather-mahjong",
        ),
    ),
    (
        "隔壁三天两头一屋子人打牌",
        (
            "tip-how",
            "gather-mahjong",
        ),
    ),
    ("我俩老的，儿女都在外头，病了哪个管", ("elder-alone",)),
    ("老母亲一个人在老家，电话打不通", ("elder-no-answer",)),
    ("奶奶摔了一跤爬不起来", ("elder-fall",)),
    ("养老院不让进，我想看看我爸", ("elder-nursing-home",)),
    ("有人来敲门说社区送药要三百块", ("elder-scam",)),
    ("我八十了还用打那个针吗", ("elder-vaccine",)),
    (
        "俺不会弄这个微信咋报",
        (
            "elder-phone",
            "bot-temperature",
            "bot-voice",
        ),
    ),
    ("眼睛花看不清字", ("elder-phone",)),
    ("聋哑人咋个报", ("rights-disabled",)),
    ("我家有个瘫痪的，做核酸下不了床", ("rights-disabled",)),
    ("低保户能不能给点补助", ("elder-poor",)),
    (
        "烧退了还咳，会不会传染给孙子",
        (
            "fever-after-recovery",
            "fever-cough",
        ),
    ),
    (
        "家里一个阳了其他人咋隔开",
        (
            "home-family",
            "test-positive",
        ),
    ),
    (
        "阳了几天能出门",
        (
            "fever-after-recovery",
            "test-positive",
            "home-release",
        ),
    ),
    (
        "阳了会不会有后遗症",
        (
            "fever-sequel",
            "fever-after-recovery",
        ),
    ),
    (
        "嗅觉没了能恢复不",
        (
            "fever-sequel",
            "fever-after-recovery",
            "fever-or-cold",
        ),
    ),
    ("连花清瘟有用吗", ("medicine-herbal",)),
    ("退烧药要身份证才卖给我", ("medicine-free",)),
    (
        "我有糖尿病阳了咋办",
        (
            "fever-underlying",
            "test-positive",
        ),
    ),
    (
        "透析的人封控了咋去医院",
        (
            "medicine-emergency",
            "road-emergency",
        ),
    ),
    (
        "精神病人的药断了",
        (
            "medicine-emergency",
            "elder-medicine",
            "medicine-chronic",
        ),
    ),
    (
        "救护车半天不来",
        (
            "fever-emergency",
            "road-emergency",
            "medicine-emergency",
        ),
    ),
    ("县医院发热门诊晚上开不开", ("fever-where",)),
    (
        "看个牙还要核酸不",
        (
            "medicine-hospital",
            "test-where",
        ),
    ),
    ("抗原一道杠一道浅的算阳吗", ("test-antigen-read",)),
    ("抗原在哪领免费的", ("test-antigen-buy",)),
    (
        "做核酸排队的人挤成一堆没人管",
        (
            "test-how",
            "tip-public-service",
        ),
    ),
    ("核酸三天了还没出来", ("test-result",)),
    ("捅喉咙老是想吐能不能捅鼻子", ("test-how",)),
    ("不想去做核酸会被抓吗", ("test-refuse",)),
    ("混管阳了是啥意思", ("test-positive",)),
    ("隔离酒店一天要收我多少钱", ("central-cost",)),
    ("隔离点的饭又冷又硬", ("central-rights",)),
    (
        "隔离第几天做核酸",
        (
            "home-release",
            "return-test-now",
            "contact-days-now",
        ),
    ),
    ("居家隔离，家里狗要拉屎", ("daily-pets-walk",)),
    ("居家隔离能去院子里晒太阳不", ("home-go-out",)),
    ("门口给我装了个报警器", ("rights-seal-door",)),
    (
        "我家门上贴个条，邻居都躲着走",
        (
            "rights-seal-door",
            "rights-discrimination",
        ),
    ),
    ("哪天能解封啊，憋疯了", ("word-lockdown-until",)),
    ("我们村是啥风险", ("word-key-terms-level",)),
    (
        "隔壁村封了我们村封不封",
        (
            "word-lockdown-until",
            "word-lockdown",
        ),
    ),
    ("大白把我名字电话都发群里了", ("privacy-leak",)),
    (
        "村干部分菜只给亲戚",
        (
            "tip-cadre",
            "tip-how",
        ),
    ),
    (
        "五块钱的白菜卖我十五",
        (
            "market-price",
            "tip-price-evidence",
            "tip-how",
        ),
    ),
    ("买的口罩一扯就断", ("medicine-fake",)),
    ("口罩到处断货", ("mask-no",)),
    ("停电了，这大热天的", ("daily-bills",)),
    ("憋在屋里和媳妇天天干仗", ("heart-quarrel",)),
    (
        "心里堵得慌，睡不着",
        (
            "heart-line-12356",
            "home-mind",
        ),
    ),
    ("俺村大喇叭说要全员核酸，几点开始啊", ("test-where",)),
    (
        "我阳性转阴了复查还要隔离不",
        (
            "home-release",
            "fever-after-recovery",
            "return-days-now",
        ),
    ),
    (
        "公司要我提供三天内核酸证明上哪开",
        (
            "test-where",
            "test-result",
            "test-price",
        ),
    ),
    (
        "菜园子里的菜吃完了咋整",
        (
            "daily-shopping",
            "home-food",
        ),
    ),
    (
        "高血压的药镇上没货了",
        (
            "medicine-short",
            "elder-medicine",
            "medicine-chronic",
        ),
    ),
    (
        "收快递的小哥阳了我有事没",
        (
            "road-drop",
            "word-close-contact",
            "home-delivery-touch",
        ),
    ),
    (
        "女儿从郑州放暑假回来住家里中不",
        (
            "return-student",
            "return-register",
            "return-days-now",
        ),
    ),
    (
        "下高速口排了三个小时队没人管",
        (
            "tip-public-service",
            "return-by-car",
            "road-checkpoint",
            "road-open",
        ),
    ),
    (
        "娃开学要穿校服可校服店没开",
        (
            "gather-shop-closed",
            "school-when",
        ),
    ),
    (
        "我爸前天在隔离点摔了",
        (
            "elder-fall",
            "central-rights",
        ),
    ),
    (
        "喝了酒能不能打加强针",
        (
            "vaccine-not",
            "vaccine-booster-now",
        ),
    ),
    ("公交站贴个告示停运到啥时候", ("road-bus",)),
    (
        "乡下办满月酒中不中",
        (
            "wedding",
            "gather-how-many",
        ),
    ),
    (
        "我公公走了能不能土葬",
        (
            "funeral",
            "funeral-covid-now",
        ),
    ),
    (
        "理发馆偷偷开着算违规吗",
        (
            "gather-shop-closed",
            "tip-how",
        ),
    ),
    (
        "出租屋房东非叫我搬走说我是外地人",
        (
            "rights-discrimination",
            "daily-moving-home",
        ),
    ),
    (
        "口罩戴得耳朵疼能不戴不",
        (
            "mask-when",
            "mask-how",
        ),
    ),
    ("酒精喷灶台上会着火不", ("disinfect-alcohol",)),
    (
        "居委会的人半夜敲门叫做核酸合理吗",
        (
            "test-refuse",
            "rights-compulsory",
            "tip-public-service",
        ),
    ),
    ("我在外地买了车票明天走，要提前多久报", ("return-register",)),
    ("刚从泰国打工回来下飞机去哪", ("return-abroad",)),
    (
        "去镇上赶集卖鸡蛋让不让",
        (
            "market-open",
            "market-poultry",
        ),
    ),
    (
        "圈里的羊没草吃了出不去割",
        (
            "home-animals",
            "farm-supplies",
            "farm-field",
        ),
    ),
    ("收麦子时候农机手住哪吃哪", ("farm-harvester",)),
    ("信用卡逾期了能不能缓一缓", ("work-loan",)),
    (
        "小饭店开业要贴啥码",
        (
            "work-resume",
            "return-code-now",
            "gather-shop-closed",
        ),
    ),
    ("当志愿者有没有补助", ("give-volunteer",)),
    (
        "想给隔离点送两箱方便面",
        (
            "give-supplies",
            "give-donate",
        ),
    ),
    ("孕妇四个月了产检一次没做有事不", ("pregnant-checkup",)),
    (
        "喂奶期间发烧能吃布洛芬不",
        (
            "breastfeeding",
            "fever-medicine",
            "fever-pregnant",
        ),
    ),
    (
        "独居的婶子三天没出门了也没动静",
        (
            "elder-no-answer",
            "elder-alone",
        ),
    ),
    (
        "我想举报但是怕那家人报复",
        (
            "tip-anonymous",
            "tip-how",
        ),
    ),
    ("举报完了查不查得到进展", ("tip-progress",)),
    (
        "超市鸡蛋十五一斤是不是哄抬",
        (
            "market-price",
            "tip-price-evidence",
        ),
    ),
    ("网上说打疫苗会死人真的吗", ("vaccine-side",)),
    (
        "在家憋得想砸东西",
        (
            "home-mind",
            "heart-line-12356",
            "heart-quarrel",
        ),
    ),
    (
        "我的信息你们会保存多久",
        (
            "privacy-delete",
            "privacy-what",
        ),
    ),
    (
        "俺婆婆瘫床上，褥疮药没得了",
        (
            "medicine-short",
            "elder-medicine",
            "rights-disabled",
            "medicine-emergency",
        ),
    ),
    (
        "村东头老李头阳了，我昨天跟他下过棋",
        (
            "word-close-contact",
            "contact-days-now",
        ),
    ),
    (
        "隔离酒店能不能抽烟",
        (
            "central-rights",
            "central-bring",
            "home-six-words",
        ),
    ),
    (
        "外省车牌能不能进咱县",
        (
            "return-by-car",
            "road-open",
        ),
    ),
    ("我想退掉腊月二十的酒席定金要得回来不", ("wedding",)),
    ("在家隔离垃圾能放楼道不", ("home-rubbish",)),
    ("老公在工地干活三个月没领到钱", ("work-wage",)),
    (
        "封城了城里的儿子回不来咋过年",
        (
            "return-worker",
            "return-days-now",
            "word-lockdown",
        ),
    ),
    ("桶装水断了，自来水敢不敢喝", ("daily-water",)),
    ("我家鸡蛋攒了一筐卖不出去", ("farm-sell",)),
    (
        "疫苗第二针过了时间还能补吗",
        (
            "vaccine-booster-now",
            "vaccine-where",
            "vaccine-still-sick",
        ),
    ),
    (
        "镇卫生院周末上不上班",
        (
            "test-where",
            "fever-where",
            "medicine-hospital",
        ),
    ),
    (
        "孩子一听做核酸就哭",
        (
            "heart-children",
            "test-how",
        ),
    ),
    ("戴着眼镜老起雾咋戴口罩", ("mask-how",)),
    ("流调的人问我跟谁吃饭能不能不说", ("test-tracing",)),
    (
        "村里广播喊交钱消毒是骗子吗",
        (
            "elder-scam",
            "give-scam",
        ),
    ),
    (
        "我爷爷听不懂普通话咋报",
        (
            "bot-language",
            "elder-phone",
            "bot-voice",
        ),
    ),
    ("怎样让你每天早上叫我", ("bot-reminder",)),
    ("上次填错了爷爷的温度", ("bot-fix",)),
    (
        "我不想让村里人看到我的电话",
        (
            "privacy-what",
            "privacy-leak",
        ),
    ),
    (
        "村医老是不接电话找谁",
        (
            "word-responsible",
            "tip-cadre",
            "bot-person",
        ),
    ),
    (
        "封条贴了半个月忘了给我撕",
        (
            "rights-seal-door",
            "home-release",
        ),
    ),
    ("从高风险区回来三天了才知道要报", ("return-late",)),
    (
        "大学放假从北京坐高铁到家要干啥",
        (
            "return-student",
            "return-by-train",
            "return-register",
        ),
    ),
    (
        "隔离的人死在家里怎么处理",
        (
            "funeral",
            "funeral-covid-now",
        ),
    ),
    (
        "喝板蓝根泡脚管用不",
        (
            "medicine-herbal",
            "rumour-remedy",
        ),
    ),
    (
        "小区团购的菜是烂的",
        (
            "market-price",
            "tip-how",
            "medicine-fake",
            "daily-shopping",
            "tip-public-service",
        ),
    ),
    (
        "我老汉吃降压药能不能打疫苗",
        (
            "elder-vaccine",
            "vaccine-not",
        ),
    ),
)
