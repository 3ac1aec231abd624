"""Addresses of every kind that sellers have, with the English form that a bank or a court accepts."""

from __future__ import annotations

import pytest

from sellerfill.romanize import address

FORMS = [
    (
        "广东省深圳市南山区粤海街道科技南路18号2栋1203室",
        "Room 1203, Building 2, No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District, Shenzhen, Guangdong",
    ),
    (
        "浙江省金华市义乌市稠城街道丹溪路88号3单元501室",
        "Room 501, Unit 3, No. 88 Danxi Road, Choucheng Subdistrict, Yiwu City, Jinhua, Zhejiang",
    ),
    ("浙江省义乌市江东街道青口南路12号之二", "No. 12-2 Qingkou South Road, Jiangdong Subdistrict, Yiwu, Zhejiang"),
    (
        "福建省泉州市晋江市陈埭镇涵口村江滨路5号",
        "No. 5 Jiangbin Road, Hankou Village, Chendai Town, Jinjiang City, Quanzhou, Fujian",
    ),
    (
        "河北省保定市高阳县庞口镇李果庄村3组12号",
        "No. 12, Group 3, Liguozhuang Village, Pangkou Town, Gaoyang County, Baoding, Hebei",
    ),
    (
        "四川省成都市双流区黄甲街道双兴大道1号附5号",
        "Annex 5, No. 1 Shuangxing Avenue, Huangjia Subdistrict, Shuangliu District, Chengdu, Sichuan",
    ),
    ("四川省绵阳市三台县芦溪镇五柏村3社", "Group 3, Wubai Village, Luxi Town, Santai County, Mianyang, Sichuan"),
    (
        "长沙市岳麓区麓云路100号兴工国际工业园5栋301",
        "Room 301, Building 5, Xinggong International Industrial Park, No. 100 Luyun Road, Yuelu District, Changsha",
    ),
    ("上海市黄浦区南京东路300弄5号602室", "Room 602, No. 5, Lane 300, Nanjing East Road, Huangpu District, Shanghai"),
    ("上海市静安区愚园路1088弄48支弄3号", "No. 3, Sub-lane 48, Lane 1088, Yuyuan Road, Jing'an District, Shanghai"),
    ("上海市上海市徐汇区漕溪北路88号", "No. 88 Caoxi North Road, Xuhui District, Shanghai"),
    (
        "北京市海淀区中关村南大街5号院8号楼3单元1201",
        "Room 1201, Unit 3, Building 8, Compound No. 5, Zhongguancun South Street, Haidian District, Beijing",
    ),
    (
        "北京市朝阳区东三环北路甲19号嘉盛中心30层",
        "30th Floor, Jiasheng Center, No. Jia 19 East 3rd Ring North Road, Chaoyang District, Beijing",
    ),
    (
        "北京市朝阳区建国门外大街乙6号SK大厦负一层",
        "Basement 1, SK Building, No. Yi 6 Jianguomenwai Street, Chaoyang District, Beijing",
    ),
    (
        "北京市丰台区南四环西路188号十八区22号楼",
        "Building 22, Zone 18, No. 188 South 4th Ring West Road, Fengtai District, Beijing",
    ),
    (
        "北京市西城区西直门外大街1号院2号楼15层C3",
        "Room C3, 15th Floor, Building 2, Compound No. 1, Xizhimenwai Street, Xicheng District, Beijing",
    ),
    (
        "天津市南开区白堤路与航海道交口东侧科贸大厦802",
        "Room 802, Kemao Building, East Side, Intersection of Baidi Road and Hanghai Road, Nankai District, Tianjin",
    ),
    (
        "重庆市渝中区解放碑民权路28号英利国际金融中心36-3",
        "Room 36-3, Yingli International Finance Center, No. 28 Minquan Road, Jiefangbei, Yuzhong District, Chongqing",
    ),
    (
        "广西壮族自治区南宁市青秀区民族大道166号上东国际T3栋1208号",
        "Room 1208, Building T3, Shangdong International, No. 166 Minzu Avenue, Qingxiu District, Nanning, Guangxi",
    ),
    ("内蒙古自治区呼和浩特市赛罕区大学西街110号", "No. 110 Daxue West Street, Saihan District, Hohhot, Inner Mongolia"),
    (
        "内蒙古自治区锡林郭勒盟苏尼特右旗赛汉塔拉镇团结路3号",
        "No. 3 Tuanjie Road, Saihantala Town, Sonid Youqi Banner, Xilin Gol League, Inner Mongolia",
    ),
    ("西藏自治区拉萨市城关区北京中路65号", "No. 65 Beijing Middle Road, Chengguan District, Lhasa, Xizang"),
    ("新疆维吾尔自治区乌鲁木齐市天山区人民路2号", "No. 2 Renmin Road, Tianshan District, Urumqi, Xinjiang"),
    ("宁夏回族自治区银川市兴庆区解放东街8号", "No. 8 Jiefang East Street, Xingqing District, Yinchuan, Ningxia"),
    (
        "云南省大理白族自治州大理市下关镇建设路12号",
        "No. 12 Jianshe Road, Xiaguan Town, Dali City, Dali Autonomous Prefecture, Yunnan",
    ),
    (
        "湖北省恩施土家族苗族自治州恩施市舞阳坝街道施州大道99号",
        "No. 99 Shizhou Avenue, Wuyangba Subdistrict, Enshi City, Enshi Autonomous Prefecture, Hubei",
    ),
    (
        "贵州省黔东南苗族侗族自治州凯里市韶山南路5号",
        "No. 5 Shaoshan South Road, Kaili City, Qiandongnan Autonomous Prefecture, Guizhou",
    ),
    ("海南省陵水黎族自治县椰林镇文化路6号", "No. 6 Wenhua Road, Yelin Town, Lingshui Autonomous County, Hainan"),
    (
        "香港九龙观塘开源道60号骏业大厦12楼A室",
        "Room A, 12th Floor, Junye Building, No. 60 Hoi Yuen Road, Kwun Tong, Kowloon, Hong Kong",
    ),
    ("香港中环皇后大道中99号38楼", "38th Floor, No. 99 Queen's Road Central, Central, Hong Kong"),
    (
        "香港新界葵涌葵昌路100号15楼1501室",
        "Room 1501, 15th Floor, No. 100 Kwai Cheong Road, Kwai Chung, New Territories, Hong Kong",
    ),
    ("澳门特别行政区南湾大马路517号10楼", "10th Floor, No. 517 Avenida da Praia Grande, Macao"),
    (
        "台湾台北市大安区忠孝东路四段100号5楼之2",
        "5F-2, No. 100, Section 4, Zhongxiao East Road, Da'an District, Taipei, Taiwan",
    ),
    ("台湾省台中市西屯区台湾大道三段99号", "No. 99, Section 3, Taiwan Boulevard, Xitun District, Taichung, Taiwan"),
    ("台湾高雄市前镇区成功二路4号12楼", "12th Floor, No. 4 Chenggong 2nd Road, Qianzhen District, Kaohsiung, Taiwan"),
    (
        "广东省东莞市长安镇乌沙社区兴发南路66号之一",
        "No. 66-1 Xingfa South Road, Wusha Community, Chang'an Town, Dongguan, Guangdong",
    ),
    (
        "广东省东莞市厚街镇厚街大道西30号鸿运工业园A栋3楼",
        "3rd Floor, Building A, Hongyun Industrial Park, No. 30 Houjie Avenue West, Houjie Town, Dongguan, Guangdong",
    ),
    ("广东省东莞市大朗镇竹山新围东七巷11号", "No. 11 Xinwei East 7th Lane, Zhushan, Dalang Town, Dongguan, Guangdong"),
    (
        "深圳市宝安区沙井街道后亭社区第二工业区22号3层",
        "3rd Floor, No. 22, 2nd Industrial Zone, Houting Community, Shajing Subdistrict, Bao'an District, Shenzhen",
    ),
    (
        "深圳市前海深港合作区前湾一路1号A栋201室",
        "Room 201, Building A, No. 1 Qianwan 1st Road, Qianhai Shenzhen-Hong Kong Cooperation Zone, Shenzhen",
    ),
    (
        "广东省揭阳市普宁市流沙东街道新坛村4街17巷3号",
        "No. 3, Lane 17, 4th Street, Xintan Village, Liushadong Subdistrict, Puning City, Jieyang, Guangdong",
    ),
    (
        "广州市番禺区礼村工业区一期3号二楼202",
        "Room 202, 2nd Floor, No. 3, Phase 1, Industrial Zone, Li Village, Panyu District, Guangzhou",
    ),
    (
        "广东省珠海市横琴新区宝华路6号105室-12345",
        "Room 105-12345, No. 6 Baohua Road, Hengqin New Area, Zhuhai, Guangdong",
    ),
    ("江苏省苏州市昆山市花桥镇徐公桥路2号", "No. 2 Xugongqiao Road, Huaqiao Town, Kunshan City, Suzhou, Jiangsu"),
    (
        "南通市通州区川姜镇家纺城大道1号A区3幢2楼",
        "2nd Floor, Building 3, Zone A, No. 1 Jiafangcheng Avenue, Chuanjiang Town, Tongzhou District, Nantong",
    ),
    ("江苏省宿迁市沭阳县耿圩镇耿七路3号", "No. 3 Gengqi Road, Gengwei Town, Shuyang County, Suqian, Jiangsu"),
    (
        "江苏省无锡市新吴区长江路21号信息产业园Ａ座３０８室",
        "Room 308, Block A, Information Industrial Park, No. 21 Changjiang Road, Xinwu District, Wuxi, Jiangsu",
    ),
    (
        "安徽省阜阳市颍州区颍西街道一道河路9号2#楼105",
        "Room 105, Building 2, No. 9 Yidaohe Road, Yingxi Subdistrict, Yingzhou District, Fuyang, Anhui",
    ),
    ("安徽省六安市裕安区平桥乡高皋村", "Gaogao Village, Pingqiao Township, Yu'an District, Lu'an, Anhui"),
    ("山东省青岛市市北区敦化路138号甲", "No. 138 Jia Dunhua Road, Shibei District, Qingdao, Shandong"),
    (
        "山东省临沂市兰山区柳青街道蒙山大道与育才路交汇处",
        "Intersection of Mengshan Avenue and Yucai Road, Liuqing Subdistrict, Lanshan District, Linyi, Shandong",
    ),
    (
        "山东省菏泽市曹县大集镇丁楼村淘宝产业园8号",
        "No. 8, Taobao Industrial Park, Dinglou Village, Daji Town, Cao County, Heze, Shandong",
    ),
    (
        "河南省商丘市虞城县城关镇木兰大道中段",
        "Middle Section, Mulan Avenue, Chengguan Town, Yucheng County, Shangqiu, Henan",
    ),
    (
        "甘肃省临夏回族自治州永靖县刘家峡镇川北路7号",
        "No. 7 Chuanbei Road, Liujiaxia Town, Yongjing County, Linxia Autonomous Prefecture, Gansu",
    ),
    (
        "江西省赣州市南康区龙岭镇家具产业园B区12栋",
        "Building 12, Zone B, Furniture Industrial Park, Longling Town, Nankang District, Ganzhou, Jiangxi",
    ),
    ("江西省上饶市铅山县河口镇狮江大道8号", "No. 8 Shijiang Avenue, Hekou Town, Yanshan County, Shangrao, Jiangxi"),
    (
        "湖南省邵东县两市镇宝庆中路二巷5号",
        "No. 5, 2nd Lane, Baoqing Middle Road, Liangshi Town, Shaodong County, Hunan",
    ),
    (
        "浙江省杭州市余杭区仓前街道文一西路1818-2号6幢701室",
        "Room 701, Building 6, No. 1818-2 Wenyi West Road, Cangqian Subdistrict, Yuhang District, Hangzhou, Zhejiang",
    ),
    ("福建省厦门市思明区莲前西路二号1206单元", "Unit 1206, No. 2 Lianqian West Road, Siming District, Xiamen, Fujian"),
    ("福建省晋江市磁灶镇大埔村东区58号", "No. 58, East Zone, Dapu Village, Cizao Town, Jinjiang, Fujian"),
    (
        "太原市小店区平阳路1号金茂国际数码中心A座二十一层",
        "21st Floor, Block A, Jinmao International Digital Center, No. 1 Pingyang Road, Xiaodian District, Taiyuan",
    ),
    ("长沙市芙蓉区五一大道618号18楼", "18th Floor, No. 618 Wuyi Avenue, Furong District, Changsha"),
    ("深圳南山科技园", "Science and Technology Park, Nanshan District, Shenzhen"),
    ("新疆伊犁哈萨克自治州霍尔果斯市北京路9号", "No. 9 Beijing Road, Horgos City, Ili Autonomous Prefecture, Xinjiang"),
    (
        "青海省海西蒙古族藏族自治州格尔木市昆仑南路15号",
        "No. 15 Kunlun South Road, Golmud City, Haixi Autonomous Prefecture, Qinghai",
    ),
    ("黑龙江省哈尔滨市道里区中央大街69号", "No. 69 Zhongyang Street, Daoli District, Harbin, Heilongjiang"),
    (
        "中国(上海)自由贸易试验区富特北路211号302部位368室",
        "Room 368, Part 302, No. 211 Fute North Road, Shanghai Pilot Free Trade Zone, Shanghai",
    ),
    ("福建省福州市马尾区马尾镇君竹路83号", "No. 83 Junzhu Road, Mawei Town, Mawei District, Fuzhou, Fujian"),
    ("辽宁省大连市甘井子区周水子广场1号", "No. 1, Zhoushuizi Plaza, Ganjingzi District, Dalian, Liaoning"),
    (
        "广州市环市东路371-375号世界贸易中心大厦南塔12楼",
        "12th Floor, South Tower, World Trade Center Building, No. 371-375 Huanshi East Road, Guangzhou",
    ),
    ("中山市西区街道彩虹大道1号", "No. 1 Caihong Avenue, Xiqu Subdistrict, Zhongshan"),
    ("广州市天河区珠江新城华夏路16号", "No. 16 Huaxia Road, Zhujiang New Town, Tianhe District, Guangzhou"),
    ("深圳市福田区景田新村东路3号", "No. 3 Jingtianxincun East Road, Futian District, Shenzhen"),
    (
        "浙江省义乌市福田街道国际商贸城四区3楼12街45678号商位",
        "Booth 45678, 12th Street, 3rd Floor, Zone 4, International Trade City, Futian Subdistrict, Yiwu, Zhejiang",
    ),
    (
        "北京市通州区马驹桥镇联东U谷西区15D",
        "Room 15D, Liandong U Gu West Zone, Majuqiao Town, Tongzhou District, Beijing",
    ),
    (
        "浙江省金华市永康市望春东路173号(自主申报)",
        "Self-declared, No. 173 Wangchun East Road, Yongkang City, Jinhua, Zhejiang",
    ),
    ("深圳市都市路1号", "No. 1 Dushi Road, Shenzhen"),
    ("广州市新市镇新市街3号", "No. 3 Xinshi Street, Xinshi Town, Guangzhou"),
    ("佛山市城市广场3号", "No. 3, Chengshi Plaza, Foshan"),
    ("浙江省温州市龙港市人民路2号", "No. 2 Renmin Road, Longgang City, Wenzhou, Zhejiang"),
    ("云南省昆明市五华区一二一大街", "Yi'eryi Street, Wuhua District, Kunming, Yunnan"),
    ("重庆市沙坪坝区重庆大学城", "Chongqing University Town, Shapingba District, Chongqing"),
    (
        "新疆生产建设兵团第八师石河子市北四路12号",
        "No. 12 North 4th Road, 8th Division, Production and Construction Corps, Shihezi, Xinjiang",
    ),
    (
        "山西省太原市小店区长治路226号高新动力港5层",
        "5th Floor, Gaoxin Dongligang, No. 226 Changzhi Road, Xiaodian District, Taiyuan, Shanxi",
    ),
    (
        "黑龙江省哈尔滨市双城区周家街道东跃村王家屯12号",
        "No. 12, Wangjiatun, Dongyue Village, Zhoujia Subdistrict, Shuangcheng District, Harbin, Heilongjiang",
    ),
    (
        "北京市东城区安定门外大街丙12号楼5层508室",
        "Room 508, 5th Floor, Building Bing 12, Andingmenwai Street, Dongcheng District, Beijing",
    ),
    (
        "台湾新北市板桥区文化路一段188巷5弄12号3楼",
        "3rd Floor, No. 12, Alley 5, Lane 188, Section 1, Wenhua Road, Banqiao District, New Taipei, Taiwan",
    ),
    ("澳门氹仔孙逸仙大马路300号", "No. 300 Avenida Dr. Sun Yat-Sen, Taipa, Macao"),
    (
        "广东省惠州市博罗县圆洲镇禾山村圩镇路三百二十号",
        "No. 320 Xuzhen Road, Heshan Village, Yuanzhou Town, Boluo County, Huizhou, Guangdong",
    ),
    (
        "安徽省合肥市庐江县同大镇永安圩10号",
        "No. 10, Yong'anwei, Tongda Town, Lujiang County, Hefei, Anhui",
    ),
    (
        "浙江省台州市临海市杜桥镇涌泉北路18号-12层",
        "12th Floor, No. 18 Yongquan North Road, Duqiao Town, Linhai City, Taizhou, Zhejiang",
    ),
    (
        "新疆五家渠市第六师103团20连3号",
        "No. 3, Company 20, 103rd Regiment, 6th Division, Wujiaqu, Xinjiang",
    ),
    (
        "四川省凉山州西昌市长安南路一段8号1栋2单元",
        "Unit 2, Building 1, No. 8, Section 1, Chang'an South Road, Xichang City, Liangshan Autonomous Prefecture, "
        "Sichuan",
    ),
    (
        "云南省西双版纳州景洪市嘎洒镇曼达村委会曼典村小组12号",
        "No. 12, Mandian Villagers' Group, Manda Village, Gasa Town, Jinghong City, Xishuangbanna Autonomous "
        "Prefecture, Yunnan",
    ),
    (
        "广东省汕头市潮阳区谷饶镇茂广居委洪厝路西三巷12号",
        "No. 12 West 3rd Lane, Hongcuo Road, Maoguang Community, Gurao Town, Chaoyang District, Shantou, Guangdong",
    ),
    (
        "广东省佛山市顺德区乐从镇乐从大道东B268号",
        "No. B268 Lecong Avenue East, Lecong Town, Shunde District, Foshan, Guangdong",
    ),
    (
        "台湾桃园市中坜区中正路二段10巷3之1号",
        "No. 3-1, Lane 10, Section 2, Zhongzheng Road, Zhongli District, Taoyuan, Taiwan",
    ),
    (
        "山东省青岛市莱西市姜山镇姜家泊村128号",
        "No. 128, Jiangjiapo Village, Jiangshan Town, Laixi City, Qingdao, Shandong",
    ),
]


@pytest.mark.parametrize(("chinese", "english"), FORMS)
def test_an_address_is_written_small_to_large(chinese: str, english: str) -> None:
    assert address(chinese).latin == english
