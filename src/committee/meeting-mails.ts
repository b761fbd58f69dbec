import { formatInstant } from '../kernel/dates/format-date.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import type { NoticeMessage } from '../notices/notices.public.js';

/** What mails say of a meeting. */
export interface MeetingWords {
  readonly id: string;
  readonly committee: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly secondConvocation: boolean;
}

/** A file on the agenda as one member sees it. */
export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  readonly organization: string;
}

type Recipient = NoticeMessage['to'];

/** The convocation with the agenda this person may see, numbered without gaps. */
export function convocationMessage(
  to: Recipient,
  meeting: MeetingWords,
  agenda: readonly AgendaLine[],
  publicUrl: string,
): NoticeMessage {
  const at = when(meeting);
  const second: Bilingual[] = meeting.secondConvocation
    ? [
        {
          fr: 'Le quorum n’ayant pas été réuni, cette seconde séance se tient sur le même ordre du jour, sans condition de quorum.',
          en: 'As the quorum was not reached, this second meeting is held on the same agenda, without quorum.',
        },
      ]
    : [];
  return {
    notice: 'committee.convocation',
    to,
    about: { type: 'meeting', id: meeting.id },
    subject: { fr: `Convocation : séance du ${at.fr}`, en: `Convocation: meeting of ${at.en}` },
    paragraphs: [
      {
        fr: `Votre présence est attendue à la séance du ${at.fr}, ${meeting.place} (${meeting.committee}).`,
        en: `Your presence is expected at the meeting of ${at.en}, ${meeting.place} (${meeting.committee}).`,
      },
      ...second,
      {
        fr: 'Si un lien vous unit à l’une des structures, déclarez-le avant la séance. En cas d’absence, vous pouvez donner pouvoir à un autre membre, qui n’en porte qu’un.',
        en: 'If you have an interest in one of the organizations, declare it before the meeting. If you cannot come, you may give a proxy to another member, who holds only one.',
      },
      { fr: 'Ordre du jour :', en: 'Agenda:' },
    ],
    details: agenda.map(({ number, title, organization }, index) => ({
      label: { fr: `${index + 1}. ${number}`, en: `${index + 1}. ${number}` },
      value: `${title} – ${organization}`,
    })),
    action: { label: { fr: 'Ouvrir la séance', en: 'Open the meeting' }, url: meetingUrl(publicUrl, meeting.id) },
  };
}

/** The reminder of files left to assess; `left` counts those this person sees. */
export function reminderMessage(to: Recipient, meeting: MeetingWords, left: number, publicUrl: string): NoticeMessage {
  const at = when(meeting);
  return {
    notice: 'committee.reminder',
    to,
    about: { type: 'meeting', id: meeting.id },
    subject: { fr: 'Évaluations à remettre avant la séance', en: 'Assessments due before the meeting' },
    paragraphs: [
      {
        fr: `Il vous reste ${left} ${left > 1 ? 'dossiers' : 'dossier'} à évaluer avant la séance du ${at.fr}.`,
        en: `You have ${left} ${left > 1 ? 'applications' : 'application'} left to assess before the meeting of ${at.en}.`,
      },
    ],
    action: {
      label: { fr: 'Reprendre mes évaluations', en: 'Resume my assessments' },
      url: `${publicUrl}/evaluations`,
    },
  };
}

/** The minutes are ready; they are read on the site, never attached. */
export function minutesMessage(to: Recipient, meeting: MeetingWords, publicUrl: string): NoticeMessage {
  const at = when(meeting);
  return {
    notice: 'committee.minutes',
    to,
    about: { type: 'meeting', id: meeting.id },
    subject: { fr: `Procès-verbal de la séance du ${at.fr}`, en: `Minutes of the meeting of ${at.en}` },
    paragraphs: [
      {
        fr: 'Le procès-verbal est prêt. Il reste confidentiel jusqu’à la décision de la Métropole.',
        en: 'The minutes are ready. They stay confidential until the decision of the Métropole.',
      },
    ],
    action: { label: { fr: 'Lire le procès-verbal', en: 'Read the minutes' }, url: meetingUrl(publicUrl, meeting.id) },
  };
}

function when({ startsAt }: MeetingWords): Bilingual {
  return { fr: formatInstant(startsAt, 'fr'), en: formatInstant(startsAt, 'en') };
}

function meetingUrl(publicUrl: string, id: string): string {
  return `${publicUrl}/comite/seances/${id}`;
}
