import seam from '../../../art/seam.svg';
import seamDown from '../../../art/seam-down.svg';

/** Ink fading into blue: the end of the staff side. */
export function Seam() {
  return (
    <picture className="seambox">
      <source media="(orientation: portrait)" srcSet={seamDown} />
      <img className="seam" src={seam} alt="" />
    </picture>
  );
}
