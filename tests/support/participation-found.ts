import type { ClassName } from './participation-people';
import type { Place } from './participation-place';
import { aspects, bodyCodes, everyRoom, wordOf } from './participation-rooms';
import { cellOf, knowsMeeting, knowsPeople } from './participation-table';

/** What that place says beyond, and short of, what the table gives this person. */
export function wrongIn(said: string, name: ClassName, { shows, namesMeetings, isPost }: Omit<Place, 'ask'>): string[] {
  const wrong: string[] = [];
  for (const aspect of aspects) {
    if (aspect === 'meeting' || aspect === 'people') {
      const knows = aspect === 'meeting' ? knowsMeeting : knowsPeople;
      for (const body of bodyCodes) {
        const isSaid = said.includes(wordOf(body, aspect));
        const isOwnPost = isPost && name === 'Vice-Minister without second factor';
        if (isSaid && !knows(name, body) && !isOwnPost) wrong.push(`LEAKS ${aspect} of ${body}`);
        if (!isSaid && knows(name, body) && aspect === 'meeting' && namesMeetings) wrong.push(`lacks meeting ${body}`);
      }
      continue;
    }
    for (const room of everyRoom) {
      const isSaid = said.includes(wordOf(room, aspect));
      const isTheirs = shows[aspect]?.(name, room) === true;
      if (isSaid && !isTheirs) wrong.push(`LEAKS ${aspect} of ${room} (${cellOf(name, room)})`);
      if (!isSaid && isTheirs) wrong.push(`lacks ${aspect} of ${room} (${cellOf(name, room)})`);
    }
  }
  return wrong;
}
