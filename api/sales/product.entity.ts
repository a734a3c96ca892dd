import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that is sold. */
@Entity({ schema: 'sales', name: 'product' })
export class ProductEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text', { nullable: true })
  name: string | null;

  /** What a quantity of it counts, such as 件. */
  @Column('text', { nullable: true })
  unit: string | null;

  /** Decimals a quantity may have, 0 to 3. */
  @Column('smallint', { name: 'quantity_decimals' })
  quantityDecimals: number;
}
