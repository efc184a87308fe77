"""What schemathesis has to know of the contract beside the document."""

import uuid
from collections.abc import Mapping
from itertools import count

import schemathesis

CALLS = count()
WRONG_FORM = 800002


def is_guid(text: object) -> bool:
    try:
        return str(uuid.UUID(str(text))) == str(text).lower()
    except ValueError:
        return False


def is_of_the_described_form(case) -> bool:
    return case.meta is not None and case.meta.generation.mode.is_positive


@schemathesis.hook
def before_call(context, case, kwargs):
    """Each call is a new one (rest-contract §1): one that repeats an id is the call before, sent again."""
    if is_of_the_described_form(case) and case.headers and is_guid(case.headers.get("MS-RequestId")):
        case.headers["MS-RequestId"] = str(uuid.uuid5(uuid.NAMESPACE_URL, str(next(CALLS))))


# What makes a call of the described form one of a wrong form all the same, by what no schema can express.
EXCUSES = {
    "MS-ContinuationToken": "only the server makes one",
    "customerId": "it is the customer of the path",
    "customerTenantId": "it is the customer of the path",
    "referenceCustomerId": "it is the customer of the path",
    "seekOperation": "Next and Previous want a token",
    "id": "it is the transfer of the path",
    "dualRoleIndirectRelationship": "it wants a provider beside it",
    "template": "one that is unknown has a wrong form (rest-contract §6)",
    "templateId": "one that is unknown has a wrong form (rest-contract §6)",
}


def excused(case) -> bool:
    places = (case.path_parameters, case.query, case.headers, case.body)
    named = any(name in EXCUSES for place in places if isinstance(place, Mapping) for name in place)
    return named or has_several_lines(case)


def has_several_lines(case) -> bool:
    """They are about different subscriptions, and agree on the reseller and on the base: no schema can say so."""
    return isinstance(case.body, Mapping) and len(case.body.get("lineItems") or []) > 1


@schemathesis.check
def the_described_form_is_enough(ctx, response, case):
    """A call of the described form is never answered as one of a wrong form."""
    if response.status_code != 400 or case.method == "HEAD" or not is_of_the_described_form(case) or excused(case):
        return
    told = response.json()
    assert told["code"] != WRONG_FORM, f"described, and yet refused: {told['description']}"
