package org.vetika.app.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sentences of random words. The words of the lists are drawn by Zipf's law, so that the first ones
 * are in most texts; one word in eight is made of syllables, so that there are thousands of rare ones.
 */
final class RandomTexts {
  private static final List<String> ENGLISH =
      List.of(
          ("community law government public service organization members civil society province"
                  + " dialogue support budget health education commune land women forest authority"
                  + " report access information training meeting partner rights water youth plan"
                  + " development capacity registration school quality network national local"
                  + " district participation policy village disability fund project access market"
                  + " safety worker farmer fishery road tax transparency monitoring evaluation"
                  + " committee council ministry consultation draft regulation permission space"
                  + " language indigenous migration climate disaster energy waste river drought"
                  + " vaccine nurse medicine clinic teacher pupil textbook scholarship loan credit"
                  + " insurance pension wage contract union strike court lawyer complaint hotline"
                  + " radio newspaper internet phone identity birth certificate election ballot"
                  + " census statistics survey sample research university museum temple bridge")
              .split(" "));
  private static final List<String> KHMER =
      List.of(
          ("សហគមន៍ ច្បាប់ រដ្ឋាភិបាល សេវា សាធារណៈ អង្គការ សមាជិក សង្គម ស៊ីវិល ខេត្ត កិច្ចសន្ទនា"
                  + " គាំទ្រ ថវិកា សុខភាព អប់រំ ឃុំ ដី ស្ត្រី ព្រៃឈើ អាជ្ញាធរ របាយការណ៍ ព័ត៌មាន"
                  + " បណ្តុះបណ្តាល ប្រជុំ ដៃគូ សិទ្ធិ ទឹក យុវជន ផែនការ អភិវឌ្ឍន៍ សមត្ថភាព ចុះបញ្ជី"
                  + " សាលារៀន គុណភាព បណ្តាញ ជាតិ មូលដ្ឋាន ស្រុក ចូលរួម គោលនយោបាយ ភូមិ ពិការភាព មូលនិធិ"
                  + " គម្រោង ទីផ្សារ សុវត្ថិភាព កម្មករ កសិករ នេសាទ ផ្លូវ ពន្ធ តម្លាភាព តាមដាន វាយតម្លៃ"
                  + " គណៈកម្មាធិការ ក្រុមប្រឹក្សា ក្រសួង ពិគ្រោះ សេចក្តីព្រាង បទប្បញ្ញត្តិ ភាសា"
                  + " ជនជាតិដើមភាគតិច ទេសន្តរប្រវេសន៍ អាកាសធាតុ គ្រោះមហន្តរាយ ថាមពល សំណល់ ទន្លេ រាំងស្ងួត"
                  + " វ៉ាក់សាំង ឱសថ មន្ទីរពេទ្យ គ្រូ សិស្ស សៀវភៅ អាហារូបករណ៍ ឥណទាន ធានារ៉ាប់រង កិច្ចសន្យា"
                  + " សហជីព តុលាការ មេធាវី បណ្តឹង វិទ្យុ កាសែត ទូរសព្ទ កំណើត បោះឆ្នោត ជំរឿន ស្ថិតិ"
                  + " ស្រាវជ្រាវ សាកលវិទ្យាល័យ វត្ត ស្ពាន")
              .split(" "));
  private static final List<String> ENGLISH_SYLLABLES =
      List.of("ba ko ri mel tan dor sil va pen gu lor ne sha tri wes om quo fel zan hur".split(" "));
  private static final List<String> KHMER_SYLLABLES =
      List.of("កា ខែ គង់ ចាន់ ជា ដារ៉ា តា ថន នី បូ ពៅ មាស យុន រិទ្ធ លី វណ្ណ សុខ ហេង អ៊ុំ ឡេង".split(" "));

  private final RandomGenerator random;

  RandomTexts(RandomGenerator random) {
    this.random = random;
  }

  /** A sentence of some words in a language of the record. */
  String sentence(boolean khmer, int words) {
    var text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      if (!text.isEmpty() && (!khmer || word % 5 == 0)) {
        text.append(' ');
      }
      text.append(word(khmer));
    }
    if (!khmer) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    }
    return text.append(khmer ? "។" : ".").toString();
  }

  private String word(boolean khmer) {
    List<String> syllables = khmer ? KHMER_SYLLABLES : ENGLISH_SYLLABLES;
    if (random.nextInt(8) == 0) {
      return any(syllables) + any(syllables) + any(syllables);
    }
    List<String> words = khmer ? KHMER : ENGLISH;
    // The inverse of the distribution function of 1/x between 1 and n + 1.
    int rank = (int) Math.exp(random.nextDouble() * Math.log(words.size() + 1.0)) - 1;
    return words.get(Math.min(rank, words.size() - 1));
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
