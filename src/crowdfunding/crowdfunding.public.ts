export { CrowdfundingModule } from './crowdfunding.module.js';
export { Campaigns } from './campaigns.js';
export type { CampaignView, ReadingView } from './crowdfunding.dto.js';
export type { CampaignState } from './campaign.rules.js';
