// Reads every calendar of a site with ical.js, which is not ours, and holds it to the pages: each
// meeting with its instant in UTC, on both sides of a clock change, ids that differ, lines that are
// not too long. Usage: node check_calendars.mjs SITE
import ICAL from 'ical.js';
import fs from 'node:fs';
import path from 'node:path';

const site = process.argv[2];
let calendars = 0;
let events = 0;
let checked = 0;
const failures = [];

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(full);
    else if (entry.name.endsWith('.ics')) yield full;
  }
}

// What the clock of London says an instant is, by the zones that Node knows.
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit',
});

function clockInLondon(instant) {
  const part = Object.fromEntries(london.formatToParts(instant).map((one) => [one.type, one.value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

const offsets = new Set();
for (const file of files(site)) {
  const text = fs.readFileSync(file, 'utf8');
  calendars += 1;
  const fail = (why) => failures.push(`${path.relative(site, file)}: ${why}`);
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) fail(`a line of ${Buffer.byteLength(line)} octets`);
    if (line.includes('\n')) fail('a line that does not end with CR LF');
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  const ids = new Set();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    events += 1;
    if (!event.uid || ids.has(event.uid)) fail(`the id "${event.uid}" is missing or there twice`);
    ids.add(event.uid);
    if (!component.hasProperty('dtstamp')) fail(`${event.uid} has no DTSTAMP`);
    if (!event.summary) fail(`${event.uid} has no summary`);
    const value = component.getFirstProperty('dtstart');
    if (value.getParameter('tzid') !== 'Europe/London') continue;
    const instant = event.startDate.toJSDate === undefined ? null
      : new Date(event.startDate.toUnixTime() * 1000);
    const said = value.getFirstValue().toString().slice(0, 16);
    if (clockInLondon(instant) !== said) {
      fail(`${event.uid}: ${said} in London became ${clockInLondon(instant)}`);
    }
    offsets.add(event.startDate.utcOffset());
    if (event.endDate.compare(event.startDate) < 0) fail(`${event.uid} ends before it begins`);
    checked += 1;
  }
}
if (calendars === 0 || checked === 0) failures.push('no calendar with hours was found');
if (offsets.size !== 2) failures.push(`there are meetings on one side of the clock change only`);
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${calendars} calendars, ${events} events; ${checked} instants right on both sides of `
  + 'the clock change');
process.exit(failures.length === 0 ? 0 : 1);
