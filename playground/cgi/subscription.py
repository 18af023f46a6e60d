"""Subscription notices: one message for each consent, and the true result comes as an event."""

from playground.cgi.call import OK, Answer, Call, Handler
from playground.cgi.template import fill
from playground.errors import ApiError
from playground.hook import messages
from playground.state import bubbles, consents, errands, followers, templates


def send(call: Call) -> Answer:
    """Needs consent, not a following."""
    person = followers.known(call.db, call.need("touser", 40003))
    template = templates.find(call.db, call.body.get("template_id"), "subscription")
    content = fill(template, call.body.get("data"), str(call.body.get("page", "")))
    if not consents.spend(call.db, person["openid"], template.id):
        raise ApiError(43101)
    bubbles.add(call.db, call.now, person["openid"], bubbles.RECEIVED, "subscription", content, "subscription")
    if call.settings.job_events:
        result = {"TemplateId": template.id, "MsgID": next(call.ids), "ErrorCode": 0, "ErrorStatus": "success"}
        fields = messages.event("subscribe_msg_sent_event", SubscribeMsgSentEvent={"List": result})
        errands.put(call.db, call.now, errands.EVENT, person["openid"], fields)
    return OK


CALLS: dict[str, Handler] = {"message/subscribe/bizsend": send}
