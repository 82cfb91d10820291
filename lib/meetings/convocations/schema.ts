import { z } from 'zod';
import { FormKey, neededText, optionalText, Version } from '@/lib/core/fields';

export const PrepareConvocation = z.strictObject({ meetingId: z.uuid(), key: FormKey });
export type PrepareConvocation = z.infer<typeof PrepareConvocation>;

const onConvocation = { convocationId: z.uuid(), version: Version };

export const EditConvocation = z.strictObject({ ...onConvocation, textEs: neededText(8000), textEn: neededText(8000) });
export type EditConvocation = z.infer<typeof EditConvocation>;

export const SendConvocation = z.strictObject(onConvocation);
export type SendConvocation = z.infer<typeof SendConvocation>;

export const answers = ['ATTENDS', 'DOES_NOT_ATTEND'] as const;

/** An answer for one of those whom a letter went to. */
export const AnswerConvocation = z.strictObject({
  recipientId: z.uuid(),
  answer: z.enum(answers, 'field.choose'),
  answerText: optionalText(1000),
});
export type AnswerConvocation = z.infer<typeof AnswerConvocation>;

export const AcknowledgeConvocation = z.strictObject({ recipientId: z.uuid() });
export type AcknowledgeConvocation = z.infer<typeof AcknowledgeConvocation>;

export const RemindConvocation = z.strictObject({ convocationId: z.uuid(), key: FormKey });
export type RemindConvocation = z.infer<typeof RemindConvocation>;

export const ConvocationPaperAsked = z.strictObject({
  format: z.enum(['docx', 'pdf']),
  locale: z.enum(['es', 'en']).optional(),
});
export type ConvocationPaperAsked = z.infer<typeof ConvocationPaperAsked>;

const dones = ['prepare', 'edit', 'send', 'answer', 'acknowledge', 'remind'] as const;

/** What was done just now, in the address. */
export const ConvocationAsked = z.object({ done: z.enum(dones).optional().catch(undefined) });
export type ConvocationDone = NonNullable<z.infer<typeof ConvocationAsked>['done']>;
