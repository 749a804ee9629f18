"""Read an iCalendar file with libical; print what is wrong with it, else a line for each event."""
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib

calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode("utf-8"))
if calendar is None:
    print("wrong\tno component")
elif not calendar.check_restrictions() or calendar.count_errors() > 0:
    print("wrong", "restrictions", calendar.count_errors(), sep="\t")
else:
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        start = event.get_dtstart()
        # A zone that is not defined in the file would be floating time.
        start = start.convert_to_zone(ICalGLib.Timezone.get_utc_timezone()) if not start.is_date() else start
        print("event", start.as_ical_string(), event.get_summary(), sep="\t")
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
