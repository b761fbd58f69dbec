import { Conversation } from '../messages/conversation';
import type { FileViewProps } from './file-view';

/** What the structure and the officers write to each other about this file. */
export function TabMessages({ file }: FileViewProps) {
  return <Conversation id={file.id} />;
}
