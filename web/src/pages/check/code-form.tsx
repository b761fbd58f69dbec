import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';

/** The code printed on a document, typed by hand: a plain GET form, which leads to the page of the document. */
export function CodeForm({ typed = '', fault }: { typed?: string; fault?: string | undefined }) {
  const say = useSay();
  return (
    <form method="get" action="/verification">
      <TextField
        id="code"
        name="code"
        label={say('check.code')}
        hint={say('check.code.hint')}
        fault={fault}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
        short
      />
      <Button type="submit">
        <Say id="check.send" />
      </Button>
    </form>
  );
}
