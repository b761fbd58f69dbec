import type pg from 'pg';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

const growing = ['applications', 'application_communes'];
/** A page of 50, the line after it, and as many for each state to merge. */
const sortable = 1_000;

/**
 * Explains a statement as the server runs it, with the plan made for these values and with the one made for any.
 * @throws Error when a table that grows is read whole, or sorted
 */
export async function assertByIndex(
  client: pg.Client,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<void> {
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await client.query(`set plan_cache_mode = ${mode}`);
    const name = `plan_${mode}_${values.length}`;
    await client.query(`prepare ${name} as ${text}`);
    const given = values.map((value) => literal(value)).join(', ');
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, format json) execute ${name} (${given})`,
    );
    const nodes = rows.flatMap((row) => flat(row['QUERY PLAN'][0].Plan));
    const wrong = nodes.filter((node) => whole(node) || sorted(node));
    if (wrong.length > 0) throw new Error(`${mode}: ${wrong.map(described).join(', ')}`);
  }
  await client.query('reset plan_cache_mode');
}

function whole(node: PlanNode): boolean {
  return /Seq Scan/.test(node['Node Type']) && growing.includes(node['Relation Name'] ?? '');
}

function sorted(node: PlanNode): boolean {
  return /Sort/.test(node['Node Type']) && (node.Plans ?? []).some((below) => below['Actual Rows'] > sortable);
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

function described(node: PlanNode): string {
  return `${node['Node Type']} ${node['Relation Name'] ?? ''} of ${node['Actual Rows']} rows`;
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
