import { fact, today, who, type Story } from './context.js';
import { sendPaper } from './papers.js';

/** The holder links a crowdfunding campaign and enters what it raised, with a dated proof. */
export async function linkCampaign(story: Story): Promise<void> {
  const holder = who(story, 'holder');
  const { day } = await today(story);
  const campaign = await holder.post<{ id: string; url: string }>(
    `applications/${fact(story, 'applicationId')}/campaigns`,
    {
      url: 'https://fr.ulule.com/atelier-du-lin-recit/?utm_source=mail',
      goal: 600_000,
      startsOn: day,
    },
  );
  const proofFileId = await sendPaper(
    holder,
    `campaigns/${campaign.id}/proofs?name=campagne.pdf`,
    'Page de la campagne',
  );
  await holder.post(`campaigns/${campaign.id}/readings`, { raised: 452_000, supporters: 87, readOn: day, proofFileId });
  story.tell(`The holder links a campaign, ${campaign.url}, and enters 4 520 € raised, with a dated proof.`);
}
