/** Changes logs and sealed values behind their back in every way somebody with all rights could, and sees that each change is found and no clean log accused. */
@NullMarked
package org.candour.lab.tamper;

import org.jspecify.annotations.NullMarked;
