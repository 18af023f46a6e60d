"""One delivery of every kind that the platform's pages list, and some that only the field has seen."""

from tests.wechat.helpers import xml


def event(name, **fields):
    return xml(MsgType="event", Event=name, **fields)


def info(*pairs):
    """A nested part."""
    return "".join(f"<{name}>{value}</{name}>" for name, value in pairs)


MESSAGES = {
    "text": xml(Content="爷爷今天37度8", MsgId=1234567890123456),
    "text from a menu": xml(Content="还好", bizmsgmenuid="101", MsgId=1234567890123457),
    "text from an article": xml(Content="在吗", MsgId=1234567890123458, MsgDataId="7", Idx="1"),
    "empty text": xml(Content="", MsgId=1234567890123459),
    "image": xml(MsgType="image", PicUrl="http://mmbiz.qpic.cn/a/0", MediaId="m-1", MsgId=2),
    "voice": xml(MsgType="voice", MediaId="m-2", Format="amr", MediaId16K="m-2k", MsgId=3),
    "voice with words": xml(MsgType="voice", MediaId="m-2", Format="amr", Recognition="三十六度五。", MsgId=4),
    "voice without words": xml(MsgType="voice", MediaId="m-2", Format="amr", Recognition="", MsgId=5),
    "video": xml(MsgType="video", MediaId="m-3", ThumbMediaId="t-3", MsgId=6),
    "shortvideo": xml(MsgType="shortvideo", MediaId="m-4", ThumbMediaId="t-4", MsgId=7),
    "location": xml(
        MsgType="location", Location_X="35.190021", Location_Y="114.065001", Scale=16, Label="河南省新乡市", MsgId=8
    ),
    "link": xml(MsgType="link", Title="通告", Description="第三号", Url="https://example.org/3", MsgId=9),
    "file": xml(MsgType="file", Title="名单.xlsx", FileKey="k", FileMd5="d", FileTotalLen=12, MsgId=10),
}

_PICTURES = info(("Count", 1), ("PicList", info(("item", info(("PicMd5Sum", "5a75aaca956d97be686719218f275c6b"))))))
_PLACE = info(("Location_X", "23"), ("Location_Y", "113"), ("Scale", 15), ("Label", "广州"), ("Poiname", ""))
_SCAN = info(("ScanType", "qrcode"), ("ScanResult", "1"))
_NOTICE = info(("TemplateId", "T1"), ("SubscribeStatusString", "accept"), ("PopupScene", 2))
_OTHER = info(("TemplateId", "T2"), ("SubscribeStatusString", "reject"), ("PopupScene", 2))

EVENTS = {
    "subscribe": event("subscribe"),
    "subscribe, empty key": event("subscribe", EventKey=""),
    "subscribe by QR": event("subscribe", EventKey="qrscene_h7Kq2", Ticket="TICKET"),
    "subscribe after paying": event("subscribe", EventKey="last_trade_no_4008"),
    "unsubscribe": event("unsubscribe", EventKey=""),
    "scan": event("SCAN", EventKey="h7Kq2", Ticket="TICKET"),
    "location": event("LOCATION", Latitude="23.137466", Longitude="113.352425", Precision="119.385040"),
    "click": event("CLICK", EventKey="report"),
    "view": event("VIEW", EventKey="https://example.org/", MenuId=50),
    "view_miniprogram": event("view_miniprogram", EventKey="pages/index", MenuId=51),
    "scancode_push": event("scancode_push", EventKey="6", ScanCodeInfo=_SCAN),
    "scancode_waitmsg": event("scancode_waitmsg", EventKey="6", ScanCodeInfo=_SCAN),
    "pic_sysphoto": event("pic_sysphoto", EventKey="6", SendPicsInfo=_PICTURES),
    "pic_photo_or_album": event("pic_photo_or_album", EventKey="6", SendPicsInfo=_PICTURES),
    "pic_weixin without a list": event("pic_weixin", EventKey="6", SendPicsInfo=info(("Count", 0))),
    "location_select": event("location_select", EventKey="6", SendLocationInfo=_PLACE),
    "masssendjobfinish": event(
        "MASSSENDJOBFINISH", MsgID=1000001625, Status="send success", TotalCount=100, FilterCount=80, SentCount=75,
        ErrorCount=5, CopyrightCheckResult=info(("Count", 0), ("ResultList", ""), ("CheckState", 2)),
    ),
    "templatesendjobfinish": event("TEMPLATESENDJOBFINISH", MsgID=200163836, Status="failed:user block"),
    "subscribe_msg_popup_event": event("subscribe_msg_popup_event", SubscribeMsgPopupEvent=info(("List", _NOTICE))),
    "subscribe_msg_popup_event, two": event(
        "subscribe_msg_popup_event", SubscribeMsgPopupEvent=info(("List", _NOTICE), ("List", _OTHER))
    ),
    "subscribe_msg_change_event": event(
        "subscribe_msg_change_event",
        SubscribeMsgChangeEvent=info(("List", info(("TemplateId", "T1"), ("SubscribeStatusString", "reject")))),
    ),
    "subscribe_msg_sent_event": event(
        "subscribe_msg_sent_event",
        SubscribeMsgSentEvent=info(
            ("List", info(("TemplateId", "T1"), ("MsgID", 1700827132819554304), ("ErrorCode", 0))),
        ),
    ),
    "kf_create_session": event("kf_create_session", KfAccount="test1@test"),
    "kf_close_session": event("kf_close_session", KfAccount="test1@test"),
    "kf_switch_session": event("kf_switch_session", FromKfAccount="a@test", ToKfAccount="b@test"),
    "user_info_modified": event("user_info_modified", OpenID="o1", AppID="wx1", RevokeInfo="1"),
    "user_authorization_revoke": event("user_authorization_revoke", OpenID="o1", AppID="wx1", RevokeInfo="301"),
    "user_authorization_cancellation": event("user_authorization_cancellation", OpenID="o1", AppID="wx1"),
    "publishjobfinish": event(
        "PUBLISHJOBFINISH", PublishEventInfo=info(("publish_id", 2247503051), ("publish_status", 0))
    ),
    "qualification_verify_success": event("qualification_verify_success", ExpiredTime=1442401156),
    "qualification_verify_fail": event("qualification_verify_fail", FailTime=1442401122, FailReason="by time"),
    "naming_verify_success": event("naming_verify_success", ExpiredTime=1442401093),
    "annual_renew": event("annual_renew", ExpiredTime=1442401004),
    "verify_expired": event("verify_expired", ExpiredTime=1442400900),
    "an event of next year": event("hologram_waved", Hand="left"),
}  # fmt: skip
