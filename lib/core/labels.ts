import type { RuleNumber } from './policy';

/** Words in both working languages. */
export type InBoth = Readonly<{ es: string; en: string }>;

/** The words of a refusal and the rule that it rests on. `{name}` is filled from the refusal's detail. */
export type ReasonWords = InBoth & Readonly<{ rule?: RuleNumber }>;

/** A domain's reason codes with their words; lib/web/words.ts gathers them and a test holds them complete. */
export type Reasons = Readonly<Record<string, ReasonWords>>;

/** Reasons that the kernel itself gives. */
export const coreReasons: Reasons = {
  'session.none': {
    es: 'Su sesión ha terminado. Inicie sesión de nuevo; lo que escribió se conserva.',
    en: 'Your session has ended. Sign in again; what you wrote is kept.',
  },
  'right.none': {
    rule: 'P-06',
    es: 'Su cargo vigente no permite este acto.',
    en: 'Your office in force does not allow this act.',
  },
  'workflow.closed': {
    es: 'Este acto ya no es posible en el estado actual. Actualice la página para ver el estado.',
    en: 'This act is no longer possible in the present state. Reload the page to see the state.',
  },
  'service.unavailable': {
    es: 'El sistema no llega a su base de datos en este momento. No se guardó nada y lo que escribió sigue aquí: vuelva a intentarlo en unos segundos.',
    en: 'The system cannot reach its database at this moment. Nothing was saved and what you wrote is still here: try again in a few seconds.',
  },
  'form.key-reused': {
    es: 'Este formulario ya se había enviado con otro contenido. Actualice la página y revise antes de enviar de nuevo.',
    en: 'This form had already been sent with other content. Reload the page and check before sending again.',
  },
  'form.faulty': { es: 'Hay datos por corregir.', en: 'Some answers need correcting.' },
  'field.needed': { es: 'Complete este dato.', en: 'This answer is needed.' },
  'field.too-long': { es: 'El texto es demasiado largo.', en: 'The text is too long.' },
  'field.choose': { es: 'Elija una de las opciones.', en: 'Choose one of the options.' },
  'field.not-a-number': {
    es: 'Escriba un número entero, solo con cifras.',
    en: 'Write a whole number, in digits only.',
  },
  'field.number-out-of-range': {
    es: 'El número está fuera de los límites indicados.',
    en: 'The number is outside the limits stated.',
  },
  'field.not-an-hour': { es: 'Escriba la hora así: 09:30.', en: 'Write the hour like this: 09:30.' },
  'field.not-a-day': { es: 'Escriba una fecha que exista.', en: 'Write a date that exists.' },
  'form.foreign-origin': {
    es: 'El formulario no viene de este sitio y no se aceptó. Ábralo de nuevo desde aquí.',
    en: 'The form did not come from this site and was not accepted. Open it again from here.',
  },
  'text.broken-encoding': {
    es: 'El texto contiene caracteres dañados. Péguelo de nuevo o escríbalo.',
    en: 'The text contains damaged characters. Paste it again or type it.',
  },
  'body.no-json': { es: 'Lo enviado no es un objeto JSON.', en: 'What was sent is no JSON object.' },
  'body.no-form': {
    es: 'Lo enviado no es un formulario completo y no se guardó. Vuelva atrás y envíelo de nuevo.',
    en: 'What was sent is no whole form and was not kept. Go back and send it again.',
  },
  'method.unknown': {
    es: 'Esta dirección no admite ese método.',
    en: 'This address does not take that method.',
  },
  'body.too-large': {
    es: 'Lo enviado supera {limit} MB y no se guardó. Lo que escribió sigue en el formulario: acórtelo o adjúntelo como archivo.',
    en: 'What was sent is over {limit} MB and was not kept. What you wrote is still in the form: shorten it or attach it as a file.',
  },
};
