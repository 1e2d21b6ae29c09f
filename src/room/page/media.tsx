import { useHands, useRoom } from './room.ts';
import { type Media, sizeInWords } from './shown.ts';
import { words } from './words.ts';

type PictureProps = Readonly<{
  media: Media | undefined;
  description: string | null | undefined;
  kind: 'thumbnail' | 'single' | 'tile';
}>;

/** A picture, which opens large. Its alternative text is the bot's; Discord shows it with a mark. */
export function Picture({ media, description, kind }: PictureProps) {
  const { change } = useHands();
  const alt = description ?? '';
  if (media === undefined) return null;
  // only pictures that were sent along are here; others would have to come from elsewhere
  if (!media.url.startsWith('/attachments/')) return <span class="missing">{alt || media.url}</span>;
  return (
    <button
      type="button"
      class={`picture ${kind}`}
      aria-label={alt === '' ? words('picture.open') : words('picture.of', { what: alt })}
      onClick={() => change({ picture: { url: media.url, description: alt } })}
    >
      <img src={media.url} alt={alt} width={media.width} height={media.height} />
      {alt !== '' && kind !== 'thumbnail' && (
        <span class="alt" aria-hidden="true">
          ALT
        </span>
      )}
    </button>
  );
}

/** A file that can be saved. */
export function FileCard({ url, name, size }: { url: string; name: string; size: number }) {
  return (
    <div class="file">
      <span class="file-icon" aria-hidden="true" />
      <span class="file-words">
        <a href={url} download={name}>
          {name}
        </a>
        <small>{sizeInWords(size)}</small>
      </span>
    </div>
  );
}

/** The picture that was opened, over everything. */
export function Lightbox() {
  const { state, change } = useRoom();
  const { picture } = state;
  if (picture === null) return null;
  const close = (): void => change({ picture: null });
  return (
    <dialog
      class="lightbox"
      aria-label={words('picture')}
      ref={(dialog) => {
        if (dialog !== null && !dialog.open) dialog.showModal();
      }}
      onClose={close}
    >
      <button type="button" class="lightbox-close" onClick={close} aria-label={words('close')}>
        <img src={picture.url} alt={picture.description} />
      </button>
      {picture.description !== '' && <p>{picture.description}</p>}
    </dialog>
  );
}
