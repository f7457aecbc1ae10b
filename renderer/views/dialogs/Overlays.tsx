import { assertNever } from '../../../shared/base/assert-never';
import { useView, type Overlay } from '../../state/view';
import { FixDialog } from '../dock/FixDialog';
import { EsaDialog } from '../mqm/EsaDialog';
import { ImportDialog } from '../mqm/ImportDialog';
import { MqmDialog } from '../mqm/MqmDialog';
import { CorrectionsDialog } from '../once/CorrectionsDialog';
import { MemoryDialog } from '../once/MemoryDialog';
import { ReplaceDialog } from '../once/ReplaceDialog';
import { RecordDialog } from '../project-view/RecordDialog';
import { SuggestDialog } from '../once/SuggestDialog';
import { SuggestManyDialog } from '../once/SuggestManyDialog';
import { AssignDialog } from '../library/AssignDialog';
import { FixArticlesDialog } from '../library/FixArticlesDialog';
import { CommandPalette } from '../palette/CommandPalette';
import { FlagPicker } from '../palette/FlagPicker';
import { QuickOpen } from '../palette/QuickOpen';
import { ApproveRestDialog } from '../review/ApproveRestDialog';
import { EditApprovedDialog } from '../desk/EditApprovedDialog';
import { ApproveAnywayDialog } from '../review/ApproveAnywayDialog';
import { AttachSourceDialog } from './AttachSourceDialog';
import { DismissDialog } from './DismissDialog';
import { EncodingDialog } from './EncodingDialog';
import { ExportDialog } from './ExportDialog';
import { FormatsDialog } from './FormatsDialog';
import { GuideDialog } from './GuideDialog';
import { KeysDialog } from './KeysDialog';
import { OpenProjectDialog } from './OpenProjectDialog';
import { PasteDialog } from './PasteDialog';
import { PersonDialog } from './PersonDialog';
import { SegmentationDialog } from './SegmentationDialog';
import { SettingsDialog } from './SettingsDialog';
import { SubmitDialog } from './SubmitDialog';
import { TermsDialog } from '../terms/TermsDialog';
import { TermDialog } from './TermDialog';

/** Whatever lies over the window now. */
export function Overlays() {
  const overlay = useView((state) => state.overlay);
  return overlay === null ? null : viewOf(overlay);
}

function viewOf(overlay: Overlay) {
  switch (overlay.kind) {
    case 'palette':
      return <CommandPalette runnable={overlay.runnable} />;
    case 'find-flag':
      return <FlagPicker find={overlay.find ?? ''} />;
    case 'quick-open':
      return <QuickOpen />;
    case 'help':
      return <KeysDialog />;
    case 'guide':
      return <GuideDialog find={overlay.find ?? ''} />;
    case 'settings':
      return <SettingsDialog tab={overlay.tab ?? 'window'} />;
    case 'person':
      return <PersonDialog />;
    case 'submit':
      return <SubmitDialog />;
    case 'export':
      return <ExportDialog chosen={overlay.articleIds ?? null} />;
    case 'assign':
      return <AssignDialog />;
    case 'fix-articles':
      return <FixArticlesDialog />;
    case 'open-project':
      return <OpenProjectDialog />;
    case 'formats':
      return <FormatsDialog />;
    case 'segmentation':
      return <SegmentationDialog />;
    case 'encoding':
      return <EncodingDialog side={overlay.side} />;
    case 'attach-source':
      return <AttachSourceDialog dropped={overlay.file} />;
    case 'paste':
      return <PasteDialog />;
    case 'term':
      return <TermDialog source={overlay.source} target={overlay.target} />;
    case 'fix':
      return <FixDialog rule={overlay.rule} />;
    case 'dismiss':
      return <DismissDialog flagKey={overlay.flagKey} />;
    case 'mqm':
      return <MqmDialog side={overlay.side} within={overlay.within} span={overlay.span} />;
    case 'esa':
      return <EsaDialog side={overlay.side} at={overlay.at} />;
    case 'mqm-import':
      return <ImportDialog />;
    case 'approve-rest':
      return <ApproveRestDialog />;
    case 'approve-anyway':
      return <ApproveAnywayDialog />;
    case 'edit-approved':
      return <EditApprovedDialog />;
    case 'replace':
      return (
        <ReplaceDialog
          pair={overlay.pair}
          only={overlay.only ?? null}
          text={overlay.find ?? ''}
          atOnce={overlay.atOnce === true}
        />
      );
    case 'corrections':
      return <CorrectionsDialog />;
    case 'terms':
      return <TermsDialog />;
    case 'memory':
      return <MemoryDialog />;
    case 'record':
      return <RecordDialog />;
    case 'suggest':
      return <SuggestDialog />;
    case 'suggest-many':
      return <SuggestManyDialog />;
    default:
      return assertNever(overlay);
  }
}
