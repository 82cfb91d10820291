import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { filled, type TemplateWords } from './template-words';

type Given = Readonly<{
  section: Readonly<Record<string, string>>;
  index: number;
  count: number;
  faults: Readonly<Record<string, string>>;
  words: TemplateWords;
}>;

/** The fields of one section in both languages, and the buttons that move or remove it. */
export function TemplateSectionFields({ section, index, count, faults, words }: Given) {
  const number = index + 1;
  const field = (name: 'titleEs' | 'titleEn' | 'guidanceEs' | 'guidanceEn' | 'maxChars') => ({
    name: `sections.${index}.${name}`,
    label: words[name],
    error: faults[`sections.${index}.${name}`],
    defaultValue: section[name] ?? '',
  });
  return (
    <fieldset className="grid gap-5 border-t border-rule pt-5">
      <legend
        id={`section-${number}`}
        tabIndex={-1}
        className="float-left mb-4 w-full font-serif text-lg font-semibold"
      >
        {filled(words.legend, { number, count })}
        {section.key === '' && <span className="ml-2 font-sans text-sm text-asked">{words.newSection}</span>}
      </legend>
      <input type="hidden" name={`sections.${index}.key`} value={section.key ?? ''} />
      <div className="grid gap-5 lg:grid-cols-2">
        <TextField {...field('titleEs')} lang="es" required />
        <TextField {...field('titleEn')} lang="en" required />
        <TextArea {...field('guidanceEs')} hint={words.guidanceHint} lang="es" rows={3} />
        <TextArea {...field('guidanceEn')} hint={words.guidanceHint} lang="en" rows={3} />
      </div>
      <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        <TextField {...field('maxChars')} hint={words.maxCharsHint} inputMode="numeric" width="short" required />
        <CheckboxField
          name={`sections.${index}.isRequired`}
          label={words.isRequired}
          value="on"
          defaultChecked={section.isRequired === 'on'}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {index > 0 && <PressButton press={`up.${index}`} label={words.up} about={words} number={number} />}
        {number < count && <PressButton press={`down.${index}`} label={words.down} about={words} number={number} />}
        <PressButton press={`remove.${index}`} label={words.remove} about={words} number={number} isDanger />
      </div>
    </fieldset>
  );
}

type PressGiven = Readonly<{
  press: string;
  label: string;
  about: Pick<TemplateWords, 'about'>;
  number: number;
  isDanger?: boolean;
}>;

/** Sends the form as it is, to come back in another order. */
function PressButton({ press, label, about, number, isDanger = false }: PressGiven) {
  return (
    <Button type="submit" name="press" value={press} variant={isDanger ? 'danger' : 'secondary'} size="small">
      {label}
      <span className="sr-only">{filled(about.about, { number })}</span>
    </Button>
  );
}
