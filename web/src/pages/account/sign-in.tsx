import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { demoPeopleQuery, type SecondFactor } from '../../api/account';
import { useApi } from '../../api/client';
import { meQuery, type Me } from '../../api/me';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { useArrival } from './arrival';
import { CodeStep } from './code-step';
import { DemoPeople } from './demo-people';
import { EmailStep } from './email-step';
import { useHashToken } from './hash-token';
import { KnownStep } from './known-step';
import { LinkStep } from './link-step';
import { PasswordStep } from './password-step';
import { SentStep } from './sent-step';

type Step = 'email' | 'sent' | 'password' | 'code' | 'link' | 'known';

const titles: Readonly<Record<Step, MessageId>> = {
  email: 'account.signIn.title',
  sent: 'account.sent.title',
  password: 'account.password.title',
  code: 'account.code.title',
  link: 'account.link.title',
  known: 'account.known.title',
};

/** Sign in by a link sent by mail, or by password and second factor. */
export function SignInPage() {
  const say = useSay();
  const api = useApi();
  const { retour } = useSearch({ from: '/connexion' });
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: demo } = useSuspenseQuery(demoPeopleQuery(api));
  const [step, setStep] = useState<Step>(() => firstStep(me));
  const [email, setEmail] = useState('');
  const [minutes, setMinutes] = useState(15);
  const token = useHashToken();
  const arrive = useArrival(retour);
  useEffect(() => {
    if (token) setStep('link');
  }, [token]);
  const body = useFocusOn(step);
  const signed = async (secondFactor: SecondFactor) => {
    if ((await arrive(secondFactor)) === 'code') setStep('code');
  };
  const sent = (forMinutes: number) => {
    setMinutes(forMinutes);
    setStep('sent');
  };
  return (
    <>
      <PageTitle>{say(titles[step])}</PageTitle>
      <noscript>
        <p className="notice attention">
          <Say id="account.noscript" />
        </p>
      </noscript>
      <div ref={body}>
        {step === 'email' && (
          <EmailStep email={email} onEmail={setEmail} onSent={sent} onPassword={() => setStep('password')} />
        )}
        {step === 'sent' && (
          <SentStep email={email} minutes={minutes} demo={demo !== null} onOther={() => setStep('email')} />
        )}
        {step === 'password' && (
          <PasswordStep email={email} onSigned={signed} onSent={sent} onOther={() => setStep('email')} />
        )}
        {step === 'code' && <CodeStep onPassed={() => void arrive('none')} />}
        {step === 'link' && token && (
          <LinkStep key={token} token={token} onSigned={signed} onOther={() => setStep('email')} />
        )}
        {step === 'known' && <KnownStep email={me?.person?.email ?? ''} onGo={() => void arrive('none')} />}
      </div>
      {demo && step !== 'link' && <DemoPeople people={demo} onSigned={() => void arrive('none')} />}
    </>
  );
}

/** Somebody may come back half signed in, or signed in already. */
function firstStep(me: Me | null): Step {
  if (me?.kind !== 'person' || !me.person) return 'email';
  const { roles, strong, hasSecondFactor } = me.person;
  if (roles.length === 0 || strong) return 'known';
  return hasSecondFactor ? 'code' : 'known';
}

/** Moves the focus to the first control of a step when it comes, never when the page opens. */
function useFocusOn(step: Step) {
  const body = useRef<HTMLDivElement>(null);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    const control = body.current?.querySelector<HTMLElement>('input:not([readonly]), [data-first], button');
    control?.focus();
  }, [step]);
  return body;
}
