import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from '../kit/Button.tsx';

/** A screen that fails to draw must not leave the tablet blank. The record is safe, because every step was saved before. */
export class Fallback extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div className="screen" data-mode="locked">
            <main className="starting" data-broken>
              <h1>{t('brokenTitle')}</h1>
              <p>{t('brokenWords')}</p>
              <Button onPress={() => this.setState({ broken: false })}>{t('drawAgain')}</Button>
            </main>
          </div>
        )}
      </Translation>
    );
  }
}
