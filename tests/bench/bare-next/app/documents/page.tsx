import { cookies } from 'next/headers';
import { Pool } from 'pg';
import { ask } from '../../../questions';

// The floor of pages: what Next itself costs for the same rows in a bare table, by the one best statement.
const pool = new Pool({ connectionString: process.env.FLOOR_URL, max: Number(process.env.DATABASE_POOL ?? 10) });
const pools = { app: pool, public: pool };

type Row = Readonly<{
  symbol: string;
  kind: string;
  titleEs: string;
  classification: string;
  issuedAt: Date;
  shortEs: string | null;
  country: string | null;
}>;

export default async function Page() {
  const [cookie] = (await cookies()).getAll();
  const rows = (await ask(pools, new URL('http://localhost/documents'), cookie?.value ?? '')) as Row[];
  return (
    <table>
      <tbody>
        {rows.map(({ symbol, kind, titleEs, classification, issuedAt, shortEs, country }) => (
          <tr key={symbol}>
            <th scope="row">
              <a href={`/documents/${symbol}`}>{symbol}</a>
            </th>
            <td>{titleEs}</td>
            <td>{kind}</td>
            <td>{shortEs}</td>
            <td>{country}</td>
            <td>{classification}</td>
            <td>{issuedAt.toISOString().slice(0, 10)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
