/** An address to copy by hand. */
import { Dialog } from '../dialogs/Dialog.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly title: string;
  readonly address: string;
  readonly onClose: () => void;
}

export default function CopyByHand({ title, address, onClose }: Props) {
  const { copyByHand } = useAllStrings().later;
  return (
    <Dialog title={title} onClose={onClose}>
      <label className="by-hand">
        {copyByHand}
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
    </Dialog>
  );
}
