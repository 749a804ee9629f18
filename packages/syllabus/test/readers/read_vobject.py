"""Read an iCalendar file with vobject; print what is wrong with it, else a line for each event."""
import sys
from datetime import datetime, timezone

import vobject


def begin(event):
    start = event.dtstart.value
    if not isinstance(start, datetime):
        return start.strftime("%Y%m%d")
    return start.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


try:
    calendar = vobject.readOne(sys.stdin.buffer.read().decode("utf-8"))
    calendar.validate(raiseException=True)
    for event in calendar.vevent_list:
        print("event", begin(event), event.summary.value, sep="\t")
except Exception as error:
    print("wrong", type(error).__name__, error, sep="\t")
