export { ConsultationModule } from './consultation.module.js';
export { Consultations, type CommuneOpinion } from './consultations.js';
