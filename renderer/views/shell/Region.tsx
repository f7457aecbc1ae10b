import { Component, type ReactNode } from 'react';
import { t } from '../../words/words';

interface RegionProps {
  /** What the region is called where it cannot be shown: "The list of flags". */
  readonly name: string;
  /** Another value tries to show the region again: the article's id, say. */
  readonly about?: string | null | undefined;
  /** Where the region can be left: leaves it. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

interface RegionState {
  readonly broken: boolean;
  readonly about: string | null | undefined;
}

/**
 * A part of the window that breaks alone: a mistake in drawing it takes nothing else from the screen, least of all the
 * text. React asks for a class where errors are caught.
 */
export class Region extends Component<RegionProps, RegionState> {
  override state: RegionState = { broken: false, about: this.props.about };

  static getDerivedStateFromError(): Partial<RegionState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: RegionProps, state: RegionState): Partial<RegionState> | null {
    return props.about === state.about ? null : { broken: false, about: props.about };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="broken-region" role="alert">
        <p>
          <b>{t('region.cannot-show', { name: this.props.name })}</b> {t('region.own-mistake')}
        </p>
        <button type="button" className="btn" onClick={() => this.setState({ broken: false })}>
          {t('region.try-again')}
        </button>
        {this.props.onClose !== undefined && (
          <button type="button" className="btn" onClick={this.props.onClose}>
            {t('region.close')}
          </button>
        )}
      </div>
    );
  }
}
