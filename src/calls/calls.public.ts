export { CallsModule } from './calls.module.js';
export { Calls } from './calls-port.js';
export { InstallEntreprendreAutrement } from './install-entreprendre-autrement.js';
export { ImportPack } from './pack/import-pack.js';
export { packSigner, type PackSigner } from './pack/pack.js';
export { OpenRound } from './open-round.js';
export { SetEnvelope } from './set-envelope.js';
export { PublishCall } from './publish-call.js';
export { entreprendreAutrementParameters } from './call-parameters.js';
export type { CallParameters, DecisionBody } from './call-parameters.js';
export { rulesInAxis, type AxisTerms } from './axes/axis-terms.js';
export { callRefusals } from './calls.refusals.js';
export type {
  AxisFacts,
  CallFacts,
  CallRevisionFacts,
  CallState,
  CallTexts,
  EnvelopeFacts,
  FormRevisionFacts,
  GridFacts,
  RoundFacts,
} from './call-facts.js';
export * from './forms/forms.public.js';
export * from './grids/grids.public.js';
