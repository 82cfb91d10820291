const fieldOfSection = /^sections\.(\d{1,2})\.(\w+)$/;

export const arrangingActs = ['add', 'remove', 'up', 'down'] as const;
export type ArrangingAct = (typeof arrangingActs)[number];

type Fields = Readonly<Record<string, string>>;
type Next = Readonly<{ sections: readonly Fields[]; position: number }>;

/** A template's form after one of its buttons was pressed; `position` is where the section that was touched stands now, from 0. */
export type Arranged = Readonly<{ position: number; values: Fields }>;

/** The sections of a form whose fields are named `sections.0.titleEs`, in the order of their numbers. */
export function sectionFields(values: Fields): Fields[] {
  const sections: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, number, field] = fieldOfSection.exec(name) ?? [];
    if (number === undefined || field === undefined) continue;
    sections[Number(number)] = { ...sections[Number(number)], [field]: value };
  }
  return sections.filter((section) => section !== undefined);
}

/** The names of `sectionFields`, back again. */
export function namedFields(sections: readonly Fields[]): Fields {
  const named = sections.flatMap((section, index) =>
    Object.entries(section).map(([field, value]) => [`sections.${index}.${field}`, value] as const),
  );
  return Object.fromEntries(named);
}

const movedTo = (sections: readonly Fields[], from: number, to: number): Next => {
  const one = sections[from];
  if (one === undefined || to < 0 || to >= sections.length) return { sections, position: from };
  return { sections: sections.toSpliced(from, 1).toSpliced(to, 0, one), position: to };
};

const acts: Readonly<Record<ArrangingAct, (sections: readonly Fields[], at: number, blank: Fields) => Next>> = {
  add: (sections, _at, blank) => ({ sections: [...sections, blank], position: sections.length }),
  remove: (sections, at) => ({ sections: sections.toSpliced(at, 1), position: Math.max(0, at - 1) }),
  up: (sections, at) => movedTo(sections, at, at - 1),
  down: (sections, at) => movedTo(sections, at, at + 1),
};

/**
 * What the form holds after `act` on the section at `at`; `blank` is what is added. Nothing is saved, and nothing that was typed is lost
 * but for the section removed. An act that leads nowhere leaves everything where it is.
 */
export function arrangedAfter(act: ArrangingAct, at: number, given: Fields, blank: Fields): Arranged {
  const { sections, position } = acts[act](sectionFields(given), at, blank);
  const others = Object.entries(given).filter(([name]) => !fieldOfSection.test(name));
  return { position, values: { ...Object.fromEntries(others), ...namedFields(sections) } };
}
