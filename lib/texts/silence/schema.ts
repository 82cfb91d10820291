import { z } from 'zod';
import { Day, FormKey, neededText, wholeNumber } from '@/lib/core/fields';
import { CONFERENCE_ZONE } from '@/lib/core/zone';

const Uuid = z.uuid('field.choose');
const Hour = z.string('silence.not-an-hour').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'silence.not-an-hour');
const zones: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', CONFERENCE_ZONE]);

/** Until when silence is asked for, as clocks in `zone` show it, on the text as the form showed it. */
export const OpenSilence = z.strictObject({
  ...{ textId: Uuid, changeNumber: wholeNumber(0, 2_000_000_000), day: Day, hour: Hour },
  zone: z.string('field.choose').refine((zone) => zones.has(zone), 'field.choose'),
  ...{ note: neededText(4000), key: FormKey },
});
export type OpenSilence = z.infer<typeof OpenSilence>;

/** Why the silence is broken or withdrawn. */
export const EndSilence = z.strictObject({ silenceId: Uuid, words: neededText(4000), key: FormKey });
export type EndSilence = z.infer<typeof EndSilence>;

const acts = ['openSilence', 'breakSilence', 'withdrawSilence'] as const;

/** What the page of silence is asked for in its address. */
export const SilenceAsked = z.object({ done: z.enum(acts).optional().catch(undefined) });
export type SilenceAsked = z.infer<typeof SilenceAsked>;
