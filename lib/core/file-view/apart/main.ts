// A process of its own, started by ../view.ts with little memory, no settings, no right to write, and a time after which it is killed: whatever
// a file does to the libraries that read it, it does here. Says as JSON what it made of the file; null where that is more than a page bears.

const [kind = '', path = ''] = process.argv.slice(2);

const viewers: Readonly<Record<string, () => Promise<unknown>>> = {
  docx: async () => (await import('./docx.ts')).viewDocx(path),
  xlsx: async () => (await import('./xlsx.ts')).viewXlsx(path),
  pptx: async () => (await import('./pptx.ts')).viewPptx(path),
};

process.stdout.write(JSON.stringify((await viewers[kind]?.()) ?? null));

export {};
