import { freePort } from '@/cli/local-postgres';
import { serve } from '@/cli/serve';

// The product, its files on a disk of a few MB: started by a test in a mount namespace of its own. Says where it answers, and ends when
// its input does.
const [logs = ''] = process.argv.slice(2);
const port = await freePort();
const served = await serve({ port, logs, env: { ...process.env, APP_ORIGIN: `http://localhost:${port}` } });
process.stdout.write(`${served.address}\n`);
process.stdin.resume();
process.stdin.once('end', () => void served.stop().then(() => process.exit(0)));
