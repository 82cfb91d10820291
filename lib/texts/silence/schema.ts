import { z } from 'zod';
import { Day, FormKey, Hour, neededText, wholeNumber } from '@/lib/core/fields';
import { meetingZones } from '@/lib/meetings/meetings/schema';

const Uuid = z.uuid('field.choose');

/** Until when silence is asked for, as clocks in `zone` show it, on the text as the form showed it. */
export const OpenSilence = z.strictObject({
  ...{ textId: Uuid, changeNumber: wholeNumber(0, 2_000_000_000), day: Day, hour: Hour },
  zone: z.enum(meetingZones, 'field.choose'),
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
