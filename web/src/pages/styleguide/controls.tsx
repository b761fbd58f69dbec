import { useState } from 'react';
import { Button } from '../../ui/button';
import { Check, Choices } from '../../ui/choices';
import { DateField, SelectField, TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { Sample } from './styleguide';

const OPTIONS = [
  { value: 'association', label: 'Association' },
  { value: 'scop', label: 'Société', hint: 'SCOP, SCIC, entreprise solidaire (ESUS)' },
];

/** Buttons and fields: at rest, filled, wrong, optional, pending, disabled. */
export function Controls({ theme }: { theme: string }) {
  const [cents, setCents] = useState<number | null>(1_240_000);
  const id = (name: string) => `${name}-${theme}`;
  return (
    <>
      <Sample name="Boutons">
        <div className="row">
          <Button>Déposer ma demande</Button>
          <Button kind="secondary">Exporter</Button>
          <Button kind="danger">Retirer la demande</Button>
          <Button kind="link">Tout désélectionner</Button>
          <Button pending>Envoyer</Button>
          <Button disabled>Envoyer</Button>
        </div>
      </Sample>
      <Sample name="Champs">
        <TextField
          id={id('text')}
          label="Nom de la structure"
          hint="Tel qu’il figure au répertoire"
          defaultValue="Les Ateliers du Canal"
        />
        <TextField
          id={id('wrong')}
          label="Numéro SIRET"
          fault="Saisissez les 14 chiffres du SIRET, par exemple 732 829 320 00074"
          defaultValue="732 829"
        />
        <TextField id={id('optional')} label="Site internet" optional />
        <DateField id={id('date')} label="Date de démarrage" defaultValue="2027-03-01" />
        <SelectField id={id('select')} label="Commune" defaultValue="59512">
          <option value="59512">Roubaix</option>
          <option value="59350">Lille</option>
        </SelectField>
        <MoneyField
          id={id('money')}
          label="Aide demandée"
          value={cents}
          onChange={(value) => setCents(value ?? null)}
        />
        <LongTextField
          id={id('long')}
          label="Votre projet en quelques lignes"
          maxLength={60}
          defaultValue="Réparer, louer et transformer les vélos du quartier, avec ses habitants."
        />
        <Choices id={id('choices')} label="Forme de la structure" options={OPTIONS} control={{ name: id('choices') }} />
        <Choices
          id={id('several')}
          label="Publics"
          several
          options={OPTIONS}
          control={{ name: id('several') }}
          fault="Choisissez au moins un public"
        />
        <Check id={id('check')} label="Je certifie l’exactitude de ces informations" name={id('check')} />
      </Sample>
    </>
  );
}
