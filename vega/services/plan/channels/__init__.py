"""The channels that notices go out by, in the order of their page. CONTRIBUTING.md says how one is
added.
"""

from collections.abc import Mapping

from vega.services.plan.channels.mail import EMAIL
from vega.services.plan.channels.ntfy import NTFY
from vega.services.plan.channels.sending import Address, Channel
from vega.services.plan.channels.webhook import WEBHOOK

CHANNELS: Mapping[str, Channel] = {one.name: one for one in (EMAIL, NTFY, WEBHOOK)}
# What people enter for those whose server the administrator sets.
ADDRESSES: Mapping[str, Address] = {
    one.name: one.address for one in CHANNELS.values() if one.address
}
