interface Props {
  /** What is chosen, for those who hear the page. */
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** The box that chooses a row: a wide target, its name spoken. */
export function PickBox({ name, checked, onChange }: Props) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onChange} aria-label={name} />
    </label>
  );
}
